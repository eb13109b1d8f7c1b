const HOUR_MS = 60 * 60_000;

/** At most so many answers an hour, for a page and in all. By page and not by address: no address is ever looked at. */
export class HourlyLimit {
  readonly #most: { page: number; all: number };
  readonly #now: () => number;
  #counts = new Map<string, number>();
  #all = 0;
  #hour = 0;

  constructor(most: { page: number; all: number }, now: () => number = Date.now) {
    this.#most = most;
    this.#now = now;
  }

  /** Counts an answer; false when there were too many in this hour. */
  take(page: string): boolean {
    const hour = Math.floor(this.#now() / HOUR_MS);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#counts = new Map();
      this.#all = 0;
    }
    const count = this.#counts.get(page) ?? 0;
    if (count >= this.#most.page || this.#all >= this.#most.all) return false;
    this.#counts.set(page, count + 1);
    this.#all++;
    return true;
  }
}
