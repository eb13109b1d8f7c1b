import type { RenderResult } from '#lib/http/render-result.ts';

/**
 * Hands the same outcome to requests for one path that are in flight together. Next renders such requests once, in the
 * context of the first; the others would otherwise never learn why it failed.
 */
export function sharedOutcomes() {
  const inFlight = new Map<string, { outcome: RenderResult; requests: number }>();

  return async <Result>(path: string, handle: (outcome: RenderResult) => Promise<Result>): Promise<Result> => {
    const entry = inFlight.get(path) ?? { outcome: {}, requests: 0 };
    inFlight.set(path, entry);
    entry.requests += 1;
    try {
      return await handle(entry.outcome);
    } finally {
      entry.requests -= 1;
      if (entry.requests === 0) inFlight.delete(path);
    }
  };
}
