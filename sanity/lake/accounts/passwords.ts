import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { semaphore } from '../semaphore.ts';

/** How much work a guess is: scrypt's parameters (RFC 7914). */
export type Cost = Readonly<{ N: number; r: number; p: number }>;

/** 32 MiB and about 0.1 s a guess. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const costly: Cost = { N: 2 ** 15, r: 8, p: 3 };
const maxmem = 64 * 1024 * 1024;
const keyBytes = 32;

export const shortestPassword = 12;
/** Longer ones only cost time. */
export const longestPassword = 256;

/** Half of Node's four threads: the other half is for files, which would wait as long as anybody guesses. */
const inTurn = semaphore(2);

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );

/** Hashes and checks passwords. */
export class Passwords {
  readonly #cost: Cost;
  /** Compared with when there is no password, so that an unknown address takes as long as a known one. */
  readonly #nobody: Promise<string>;

  /** @param cost of each guess; less than the default is for tests, which sign in a hundred times */
  constructor(cost: Cost = costly) {
    this.#cost = cost;
    this.#nobody = this.hash(randomBytes(16).toString('hex'));
  }

  /** Hashes a password for storage: `scrypt$N$r$p$salt$key`. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const { N, r, p } = this.#cost;
    const key = await derive(password, salt, { N, r, p, maxmem });
    return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
  }

  /** Tells whether a password is the one that was hashed; `null` stands for nobody's. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const [, N, r, p, salt = '', key = ''] = (hash ?? (await this.#nobody)).split('$');
    const options = { N: Number(N), r: Number(r), p: Number(p), maxmem };
    const derived = await derive(password, Buffer.from(salt, 'base64'), options);
    return timingSafeEqual(derived, Buffer.from(key, 'base64')) && hash !== null;
  }
}
