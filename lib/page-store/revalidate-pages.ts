import { EVERY_RESPONSE } from '../content/response-tag.ts';
import { now } from './clock.ts';
import type { PageStore } from './page-store.ts';

/**
 * Fetches again what is at some of the content source's addresses, in this order: `null` for what cannot be fetched again.
 * Rejects when there is no complete response.
 */
export type Refetch = (urls: readonly string[]) => Promise<readonly (Buffer | null)[]>;

/** Responses in one request. */
const BATCH = { first: 16, most: 64 } as const;

/** A request that took longer is followed by a smaller one, in milliseconds: a large source needs long for a large response. */
const LONG_MS = 200;

/** With more pages than these a response that they share has changed: they are rendered without fetching it first. */
const MOST_PAGES = 2_000;

/** Next's profile `max`: serve what is stale, and render it again in the background. */
export const STALE = { expire: 31_536_000 };

/** Remembered from one change to the next: a small source answers all in one request, a large one in time. */
const batchSizes = new WeakMap<PageStore, number>();

/**
 * Finds the pages that a change really alters. All that carry one of the tags become stale; then the responses that carry one
 * are fetched again, and the pages all of whose responses are the same as before are fresh again without being rendered.
 * A failure leaves a page stale that need not be, never the other way round.
 *
 * @param tags with {@link EVERY_RESPONSE} among them every response is fetched, however many pages there are
 * @returns paths of the pages that stay stale
 */
export async function revalidatePages(store: PageStore, tags: readonly string[], refetch: Refetch): Promise<string[]> {
  const isWhole = tags.includes(EVERY_RESPONSE);
  const candidates = store.tagged(tags);
  if (candidates.length > MOST_PAGES && !isWhole) {
    store.revalidate(tags, STALE);
    return candidates;
  }
  // A page that was stale before may show a response that is not fetched now, unless all are.
  const provable = isWhole ? candidates : candidates.filter((path) => store.isFresh(path));
  store.revalidate(tags, STALE);
  const time = now();
  await refetchResponses(store, tags, refetch, time);
  store.markFresh(provable, tags, time);
  return store.tagged(tags).filter((path) => !store.isFresh(path));
}

/** What cannot be fetched keeps its time from before the tags were revalidated, and so proves nothing. */
async function refetchResponses(
  store: PageStore,
  tags: readonly string[],
  refetch: Refetch,
  time: number,
): Promise<void> {
  const cached = store.responses.tagged(tags);
  let size = batchSizes.get(store) ?? BATCH.first;
  try {
    while (cached.length > 0) {
      const batch = cached.splice(0, size);
      const start = performance.now();
      const bodies = await refetch(batch.map(({ url }) => url));
      size = performance.now() - start > LONG_MS ? Math.max(1, size >> 1) : Math.min(BATCH.most, size * 2);
      for (const [index, { key }] of batch.entries()) {
        const body = bodies[index];
        if (body) store.responses.update(key, body, time);
      }
    }
    batchSizes.set(store, size);
  } catch (error) {
    batchSizes.delete(store);
    console.error('[pages] responses could not be fetched again:', error);
  }
}
