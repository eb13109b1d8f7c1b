import { getEnv } from '#lib/env.ts';

/** Asked for by search engines after an announcement; see `lib/seo/index-now.ts`. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  const { indexNowKey } = getEnv();
  if (!indexNowKey) return new Response('Pages are not announced.', { status: 404 });
  return new Response(indexNowKey, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
