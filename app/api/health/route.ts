import { client, CONTENT_TIMEOUT_MS } from '../../../lib/content/client.ts';

export const dynamic = 'force-dynamic';

/** 200 when content can be fetched, else 503 with the reason. For load balancers and `npm run doctor`. */
export async function GET(): Promise<Response> {
  try {
    await client.fetch('count(*[_id == "siteSettings"])', {}, { signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS) });
    return Response.json({ content: 'reachable' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return Response.json({ content: 'unreachable', reason }, { status: 503 });
  }
}
