const QUARTER_HOUR_MS = 15 * 60_000;
/** An attacker with many addresses must not fill the memory. */
const maxKeys = 10_000;

/** Counts failures by some key, and locks out the keys with too many for a while. */
export class Attempts {
  readonly #allowed: number;
  readonly #windowMs: number;
  readonly #failures = new Map<string, { count: number; until: number }>();

  /**
   * @param allowed failures within the window after which further attempts are refused
   * @param windowMs length of the window
   */
  constructor(allowed: number, windowMs = QUARTER_HOUR_MS) {
    this.#allowed = allowed;
    this.#windowMs = windowMs;
  }

  /** Milliseconds until this key may try again; 0 when now. */
  waitFor(key: string, now = Date.now()): number {
    const failures = this.#failures.get(key);
    return failures && failures.count >= this.#allowed ? Math.max(0, failures.until - now) : 0;
  }

  /** Notes a failure. */
  failed(key: string, now = Date.now()): void {
    const present = this.#failures.get(key);
    const count = present && present.until > now ? present.count + 1 : 1;
    this.#failures.delete(key);
    this.#failures.set(key, { count, until: now + this.#windowMs });
    const oldest = this.#failures.keys().next().value;
    if (this.#failures.size > maxKeys && oldest !== undefined) this.#failures.delete(oldest);
  }

  /** Forgets a key's failures. */
  succeeded(key: string): void {
    this.#failures.delete(key);
  }
}
