/** Pauses between attempts, in milliseconds; the first is soon over, as most breaks are. */
const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** What a proxy says when the content source is not there. */
const absent = new Set([502, 503, 504]);

/**
 * A `fetch` whose reads are sent again until there is a connection, instead of failing: parts of the Studio crash when one fails,
 * and what was typed but not yet sent would go with them. Writes fail as ever: the Studio keeps those and sends them again.
 *
 * @param send the browser's own
 * @param mayWait says which addresses are asked again
 */
export function retryingFetch(send: typeof fetch, mayWait: (url: URL) => boolean): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request?.url ?? String(input), globalThis.location.origin);
    const reads = (init?.method ?? request?.method ?? 'GET').toUpperCase() === 'GET';
    if (!reads || !mayWait(url)) return send(input, init);
    const signal = init?.signal ?? request?.signal;
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        const answer = await send(input, init);
        if (!absent.has(answer.status)) return answer;
      } catch (error) {
        // `TypeError` is a network failure; anything else is an abort or a mistake of ours.
        if (!(error instanceof TypeError)) throw error;
      }
      await pauseOf(pause, signal);
    }
  };
}

/** Waits, but not longer than until the network is back. @throws the signal's reason when it is aborted meanwhile */
function pauseOf(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', goOn);
      signal?.removeEventListener('abort', giveUp);
      settle();
    };
    const goOn = (): void => end(resolve);
    const giveUp = (): void => end(() => reject(signal?.reason as Error));
    const timer = setTimeout(goOn, ms);
    globalThis.addEventListener('online', goOn);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp);
  });
}
