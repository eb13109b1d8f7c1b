import { now } from './clock.ts';
import type { PageStore } from './page-store.ts';

/**
 * Asks the content source what is at some of its addresses, in this order: `null` for what cannot be asked again. Rejects when
 * there is no answer.
 */
export type Ask = (urls: readonly string[]) => Promise<readonly (Buffer | null)[]>;

/** Questions in the first request, and in any. */
const TOGETHER = { first: 4, most: 16 } as const;

/** A request that took longer is followed by a smaller one, in milliseconds: what a large source is asked takes it long. */
const LONG_MS = 200;

/** More pages than these are rendered without asking first: so many have one answer in common, and it is another one. */
const MOST = 2_000;

/** Next's profile `max`: serve what is stale, and render it anew. */
const STALE = { expire: 31_536_000 };

/**
 * Finds the pages that a publish really alters. All that carry one of the tags become stale; then the questions that carry
 * one are asked again, and the pages all of whose answers are the same as before are fresh again without being rendered.
 * Whatever fails leaves a page stale that need not be, never the other way round.
 *
 * @param ask `null` when so many answers carry one of the tags that to ask them again takes longer than to render
 * @returns paths of the pages that stay stale
 */
export async function recheck(store: PageStore, tags: readonly string[], ask: Ask | null): Promise<string[]> {
  const candidates = store.tagged(tags);
  if (ask === null || candidates.length > MOST) {
    store.revalidate(tags, STALE);
    return candidates;
  }
  const fresh = candidates.filter((path) => store.isFresh(path));
  store.revalidate(tags, STALE);
  const time = now();
  await renewAnswers(store, tags, ask, time);
  store.confirm(fresh, tags, time);
  return store.tagged(tags).filter((path) => !store.isFresh(path));
}

/** What it cannot ask stays as it was asked before the tags were revalidated, and so proves nothing. */
async function renewAnswers(store: PageStore, tags: readonly string[], ask: Ask, time: number): Promise<void> {
  const kept = store.answers.tagged(tags);
  let size: number = TOGETHER.first;
  try {
    while (kept.length > 0) {
      const asked = kept.splice(0, size);
      const start = performance.now();
      const bodies = await ask(asked.map(({ value }) => value.data.url));
      const isLong = performance.now() - start > LONG_MS;
      size = isLong ? Math.max(1, size >> 1) : Math.min(TOGETHER.most, size * 2);
      for (const [index, { key, value }] of asked.entries()) {
        const body = bodies[index]?.toString('base64');
        if (body !== undefined) store.answers.keep(key, { ...value, data: { ...value.data, body } }, time);
      }
    }
  } catch (error) {
    console.error('[pages] could not ask again:', error);
  }
}
