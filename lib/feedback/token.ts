import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Faster is no reader: with “Yes” chosen already, a click is all it takes. */
const LEAST_MS = 500;
const MOST_MS = 60 * 60_000;

/**
 * Tokens by which the form tells when it was shown. That each counts once is up to the content source, where its number names
 * the transaction (`record.ts`): so it counts once whichever process takes it.
 *
 * They name nobody: a time, a random number, and a signature over both and the page.
 */
export class Tokens {
  readonly #key: Uint8Array;
  readonly #now: () => number;

  /** @param secret shared by all processes of the site; without one a token counts in this process only */
  constructor(secret: string | undefined, now: () => number = Date.now) {
    this.#key = secret ? createHmac('sha256', secret).update('feedback form').digest() : randomBytes(32);
    this.#now = now;
  }

  issue(page: string): string {
    const stamp = `${this.#now()}.${randomBytes(9).toString('base64url')}`;
    return `${stamp}.${this.#sign(stamp, page).toString('base64url')}`;
  }

  /**
   * @returns the number of a token that was issued for this page, not too short and not too long ago; `null` for any other
   */
  check(token: string, page: string): string | null {
    const [time = '', nonce = '', signature = ''] = token.split('.');
    const expected = this.#sign(`${time}.${nonce}`, page);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const age = this.#now() - Number(time);
    return age < LEAST_MS || age > MOST_MS ? null : nonce;
  }

  #sign(stamp: string, page: string): Buffer {
    return createHmac('sha256', this.#key).update(`${stamp}.${page}`).digest();
  }
}
