import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { semaphore } from '../semaphore.ts';

/** 32 MiB and about 0.1 s a guess. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
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

/** Hashes a password for storage: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Compared with when there is no password, so that an unknown address takes as long as a known one. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

/** Tells whether a password is the one that was hashed; `null` stands for nobody's. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? (await nobody)).split('$');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const derived = await derive(password, Buffer.from(salt, 'base64'), options);
  return timingSafeEqual(derived, Buffer.from(key, 'base64')) && hash !== null;
}
