import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Faster is no reader: with “Yes” chosen already, a click is all it takes. */
const LEAST_MS = 500;
const MOST_MS = 60 * 60_000;

/**
 * Tokens by which the form tells when it was shown, and that count once.
 *
 * They name nobody: a time, a random number, and a signature over both and the page.
 */
export class Tokens {
  readonly #key: Uint8Array;
  readonly #now: () => number;
  /** Used tokens with the time after which they are void anyway. */
  readonly #used = new Map<string, number>();

  /** @param secret shared by all processes of the site; without one a token counts in this process only */
  constructor(secret: string | undefined, now: () => number = Date.now) {
    this.#key = secret ? createHmac('sha256', secret).update('feedback form').digest() : randomBytes(32);
    this.#now = now;
  }

  issue(page: string): string {
    const stamp = `${this.#now()}.${randomBytes(9).toString('base64url')}`;
    return `${stamp}.${this.#sign(stamp, page).toString('base64url')}`;
  }

  /** True once for a token that was issued for this page, not too short and not too long ago. */
  redeem(token: string, page: string): boolean {
    const [time = '', nonce = '', signature = ''] = token.split('.');
    const expected = this.#sign(`${time}.${nonce}`, page);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    const now = this.#now();
    const age = now - Number(time);
    if (age < LEAST_MS || age > MOST_MS) return false;
    for (const [used, end] of this.#used) if (end < now) this.#used.delete(used);
    if (this.#used.has(nonce)) return false;
    this.#used.set(nonce, Number(time) + MOST_MS);
    return true;
  }

  #sign(stamp: string, page: string): Buffer {
    return createHmac('sha256', this.#key).update(`${stamp}.${page}`).digest();
  }
}
