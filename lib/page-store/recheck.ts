import { now } from './clock.ts';
import type { PageStore } from './page-store.ts';

/** Asks the content source what is at one of its addresses; rejects when there is no answer. */
export type Ask = (url: string) => Promise<Buffer>;

/** More pages than these are rendered without asking first: so many have one answer in common, and it is another one. */
const MOST = 2_000;

/** Next's profile `max`: serve what is stale, and render it anew. */
const STALE = { expire: 31_536_000 };

/**
 * Finds the pages that a publish really alters. All that carry one of the tags become stale; then the questions that carry
 * one are asked again, and the pages all of whose answers are the same as before are fresh again without being rendered.
 * Whatever fails leaves a page stale that need not be, never the other way round.
 *
 * @returns paths of the pages that stay stale
 */
export async function recheck(store: PageStore, tags: readonly string[], ask: Ask): Promise<string[]> {
  const candidates = store.tagged(tags);
  if (candidates.length > MOST) {
    store.revalidate(tags, STALE);
    return candidates;
  }
  const fresh = candidates.filter((path) => store.isFresh(path));
  store.revalidate(tags, STALE);
  const time = now();
  const answers = store.answers.tagged(tags).map(async ({ key, value }) => {
    const body = await ask(value.data.url);
    store.answers.keep(key, { ...value, data: { ...value.data, body: body.toString('base64') } }, time);
  });
  for (const result of await Promise.allSettled(answers))
    if (result.status === 'rejected') console.error('[pages] could not ask again:', result.reason);
  store.confirm(fresh, tags, time);
  return store.tagged(tags).filter((path) => !store.isFresh(path));
}
