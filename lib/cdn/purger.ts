import { MOST_PATHS } from './purge.ts';

/** Pages that change together are purged together, in milliseconds. */
const GATHER_MS = 50;

/** A page that was on its way to the CDN during the purge would be kept after it: it is purged once more, in milliseconds. */
const AGAIN_MS = 2_000;

/** After a failure the same is tried again, later each time, in milliseconds. */
const RETRY_MS = { first: 1_000, longest: 60_000 } as const;

/** Tells a CDN which pages changed: one request at a time, each for many pages, until it succeeds. */
export class Purger {
  readonly #purge: (paths: readonly string[]) => Promise<void>;
  /** Paths that wait, and whether they are to be purged once more. */
  readonly #waiting = new Map<string, boolean>();
  #isRunning = false;
  #retryMs: number = RETRY_MS.first;

  constructor(purge: (paths: readonly string[]) => Promise<void>) {
    this.#purge = purge;
  }

  /** @param path of a page whose fresh copy the site sends from now on */
  add(path: string): void {
    this.#queue([path], true);
  }

  #queue(paths: readonly string[], isAgain: boolean): void {
    for (const path of paths) this.#waiting.set(path, isAgain || (this.#waiting.get(path) ?? false));
    if (!this.#isRunning) this.#runAfter(GATHER_MS);
  }

  #runAfter(ms: number): void {
    this.#isRunning = true;
    setTimeout(() => void this.#run(), ms).unref();
  }

  async #run(): Promise<void> {
    const batch = [...this.#waiting].slice(0, MOST_PATHS);
    for (const [path] of batch) this.#waiting.delete(path);
    let pauseMs = GATHER_MS;
    try {
      await this.#purge(batch.map(([path]) => path));
      this.#retryMs = RETRY_MS.first;
      const again = batch.filter(([, isAgain]) => isAgain).map(([path]) => path);
      if (again.length > 0) setTimeout(() => this.#queue(again, false), AGAIN_MS).unref();
    } catch (error) {
      console.error(`[cdn] pages could not be purged; next try in ${this.#retryMs / 1000} s:`, error);
      for (const [path, isAgain] of batch) this.#waiting.set(path, isAgain || (this.#waiting.get(path) ?? false));
      pauseMs = this.#retryMs;
      this.#retryMs = Math.min(RETRY_MS.longest, this.#retryMs * 2);
    }
    this.#isRunning = false;
    if (this.#waiting.size > 0) this.#runAfter(pauseMs);
  }
}
