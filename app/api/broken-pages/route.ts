import { brokenPages } from '#lib/http/broken-pages.ts';
import { contentUpdates } from '#lib/revalidate/content-updates.ts';
import { refuseStranger } from '#lib/studio/session.ts';

export const dynamic = 'force-dynamic';

/**
 * The pages that readers get as they were, or not at all, because their document cannot be shown: for a signed-in Studio alone.
 * @returns `{pages: [{path, document: {id, type} | null, reason}]}`
 */
export async function GET(request: Request): Promise<Response> {
  const refusal = await refuseStranger(request);
  if (refusal) return refusal;
  // A document that was put back as it was needs no rendering to be right again.
  const pages = brokenPages().filter(({ path }) => !contentUpdates()?.isFresh(path));
  return Response.json({ pages }, { headers: { 'Cache-Control': 'no-store' } });
}
