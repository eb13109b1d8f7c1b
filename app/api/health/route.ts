import { client, CONTENT_TIMEOUT_MS } from '#lib/content/client.ts';
import { contentUpdates } from '#lib/revalidate/content-updates.ts';

export const dynamic = 'force-dynamic';

/** While changes are heard the content source is asked this seldom, in milliseconds: it counts requests. */
const REUSE_MS = 60 * 60_000;

let reachableAt = -Infinity;

/**
 * 200 when pages can be shown, else 503 with the reason. For load balancers and `npm run doctor`. With `?behind=30` also 503 when
 * pages may have been out of date for more than 30 seconds, so that a balancer leaves this process out.
 */
export async function GET(request: Request): Promise<Response> {
  const listener = contentUpdates()?.status();
  const allowed = new URL(request.url).searchParams.get('behind');
  if (allowed !== null && listener && listener.behindSeconds > Number(allowed)) {
    const reason = `changes since ${listener.behindSeconds} seconds may not be on the pages yet`;
    return Response.json({ content: 'behind', reason, listener }, { status: 503 });
  }
  if (!listener?.listening || Date.now() - reachableAt > REUSE_MS) {
    const reason = await whyUnreachable();
    if (reason !== null) return Response.json({ content: 'unreachable', reason, listener }, { status: 503 });
    reachableAt = Date.now();
  }
  return Response.json({ content: 'reachable', listener });
}

/** @returns `null` when the content source answers with a dataset from which pages can be made */
async function whyUnreachable(): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(CONTENT_TIMEOUT_MS);
    const found = await client.fetch<unknown>('count(*[_id == "siteSettings"])', {}, { signal });
    // As for a page: a response counts only from a dataset that has its settings.
    if (found === 1) return null;
    return 'the content source answers, but names no site settings, without which no page can be shown';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
