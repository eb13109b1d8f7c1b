import { revalidateTag } from 'next/cache';
import { after } from 'next/server';

import { getEnv } from '../../../lib/env.ts';
import { affectedTags, type Neighbours } from '../../../lib/revalidate/affected.ts';
import { leavingTags } from '../../../lib/revalidate/leaving.ts';
import { getNeighbours } from '../../../lib/revalidate/neighbours.ts';
import { searchChanges } from '../../../lib/revalidate/search-changes.ts';
import { pathsOf, warm } from '../../../lib/revalidate/warm.ts';
import { type Change, parseChange, SIGNATURE_HEADER, WebhookRefusal } from '../../../lib/revalidate/webhook.ts';
import { refreshSearchIndex } from '../../../lib/search/live-index.ts';
import { announce } from '../../../lib/seo/index-now.ts';

/**
 * The content source's webhook: a published document changed. Marks the pages that show it as stale, then asks for each,
 * so that the old copy is served until the new one is ready, and never an error.
 */
export async function POST(request: Request): Promise<Response> {
  const { webhookSecret } = getEnv();
  if (!webhookSecret) {
    return Response.json({ error: 'Set SANITY_WEBHOOK_SECRET to the secret of the webhook.' }, { status: 503 });
  }
  try {
    const change = await parseChange(await request.text(), request.headers.get(SIGNATURE_HEADER), webhookSecret);
    const neighbours = await neighboursOf(change);
    const tags = affectedTags(change, neighbours ?? { incoming: [], outgoing: [] });
    const leaving = leavingTags(tags, change);
    for (const tag of tags) revalidateTag(tag, leaving.has(tag) ? { expire: 0 } : 'max');
    if (neighbours) await refreshSearchIndex(searchChanges(change, neighbours));
    const paths = pathsOf(tags);
    after(async () => {
      const left = await warm(paths);
      if (left.length > 0) console.error(`[revalidate] still old after publishing ${change._id}: ${left.join(', ')}`);
      await announceToSearchEngines(change);
    });
    if (neighbours) return Response.json({ tags, paths });
    // The sender tries again, and then the pages around it follow.
    return Response.json({ error: 'The content source did not answer.', tags, paths }, { status: 503 });
  } catch (error) {
    if (error instanceof WebhookRefusal) return Response.json({ error: error.message }, { status: error.status });
    throw error;
  }
}

/** `null` when the content source does not answer: the document's own pages need not wait for it. */
async function neighboursOf(change: Change): Promise<Neighbours | null> {
  try {
    return await getNeighbours(change);
  } catch (error) {
    console.error('[revalidate]', error);
    return null;
  }
}

async function announceToSearchEngines(change: Change): Promise<void> {
  const { siteUrl, indexNowKey, indexNowEndpoint } = getEnv();
  if (!indexNowKey) return;
  try {
    await announce(change, { siteUrl, key: indexNowKey, endpoint: indexNowEndpoint });
  } catch (error) {
    console.error(`[indexnow] ${change._id} was not announced:`, error);
  }
}
