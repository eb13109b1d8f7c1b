import { client, CONTENT_TIMEOUT_MS } from '#lib/content/client.ts';

export const dynamic = 'force-dynamic';

/** 200 when pages can be shown, else 503 with the reason. For load balancers and `npm run doctor`. */
export async function GET(): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(CONTENT_TIMEOUT_MS);
    const found = await client.fetch<unknown>('count(*[_id == "siteSettings"])', {}, { signal });
    // As for a page: an answer counts only from a dataset that has its settings.
    if (found === 1) return Response.json({ content: 'reachable' });
    return unreachable('the content source answers, but names no site settings, without which no page can be shown');
  } catch (error) {
    return unreachable(error instanceof Error ? error.message : String(error));
  }
}

const unreachable = (reason: string) => Response.json({ content: 'unreachable', reason }, { status: 503 });
