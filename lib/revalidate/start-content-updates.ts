import { client } from '../content/client.ts';
import { EVERY_RESPONSE } from '../content/response-tag.ts';
import { STALE } from '../page-store/revalidate-pages.ts';
import { ContentListener } from './content-listener.ts';
import type { ContentUpdates } from './content-updates.ts';
import { type PageCache, runRound } from './run-round.ts';
import { type RoundResult, Rounds } from './rounds.ts';

/** While changes are heard, every response is compared with the content source this often all the same, in milliseconds. */
const LISTENING_MAX_AGE_MS = 12 * 60 * 60_000;

/** After a round that failed every response is compared this much later, in milliseconds. */
const RETRY_MS = 10_000;

/** How often it is looked whether that is due, in milliseconds. */
const TICK_MS = 1_000;

interface Options extends PageCache {
  /** Seconds after which every response is compared while changes are not heard. */
  maxAge: number;
  /** Ends it. */
  signal: AbortSignal;
}

/**
 * Listens to the content source and keeps the pages up to date. What was cached before counts as stale until it has been
 * compared with the content source, because changes may have been missed.
 *
 * @returns what takes the webhook's changes, and when the first comparison is done
 */
export function startContentUpdates({ store, refresher, maxAge, signal }: Options): {
  updates: ContentUpdates;
  caughtUp: Promise<unknown>;
} {
  const rounds = new Rounds((round) => runRound(round, { store, refresher }));
  const caughtUp = Promise.withResolvers<unknown>();
  let comparedAt = -Infinity;
  let retryAt = Infinity;

  const watch = async (result: Promise<RoundResult>): Promise<void> => {
    try {
      if (!(await result).isComplete) retryAt = Date.now() + RETRY_MS;
    } catch (error) {
      console.error('[revalidate] a round failed:', error);
      retryAt = Date.now() + RETRY_MS;
    }
  };
  const compare = () => {
    [comparedAt, retryAt] = [Date.now(), Infinity];
    void watch(rounds.addMissed()).then(caughtUp.resolve);
  };

  store.revalidate([EVERY_RESPONSE], STALE);
  const listener = new ContentListener(client, {
    changed: (change) => void watch(rounds.add(change)),
    connected: compare,
  });
  const timer = setInterval(() => {
    const age = listener.state.isConnected ? LISTENING_MAX_AGE_MS : maxAge * 1000;
    if (Date.now() > Math.min(comparedAt + age, retryAt)) compare();
  }, TICK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    listener.close();
  });

  const status = () => {
    const { isConnected, since } = listener.state;
    const behind = Math.min(rounds.pendingSince ?? Infinity, isConnected ? Infinity : since);
    return {
      listening: isConnected,
      since: new Date(since).toISOString(),
      behindSeconds: behind === Infinity ? 0 : Math.ceil((Date.now() - behind) / 1000),
    };
  };
  const updates: ContentUpdates = {
    add: (change) => rounds.add(change),
    addMissed: () => rounds.addMissed(),
    status,
    isFresh: (path) => store.isFresh(path),
    tagged: (tags) => store.tagged(tags),
  };
  return { updates, caughtUp: caughtUp.promise };
}
