import { randomBytes } from 'node:crypto';
import { type DatabaseSync } from 'node:sqlite';
import { secretHash } from '../store/secret-hash.ts';

const lifetimeMs = 14 * 24 * 60 * 60_000;

export interface Session {
  token: string;
  expires: string;
}

/** Who is signed in. Like other tokens, a session's is stored as its hash only. */
export class Sessions {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      insert: database.prepare('INSERT INTO sessions (hash, user_id, created, expires) VALUES (?, ?, ?, ?)'),
      find: database.prepare('SELECT user_id, expires FROM sessions WHERE hash = ?'),
      end: database.prepare('DELETE FROM sessions WHERE hash = ?'),
      endAll: database.prepare('DELETE FROM sessions WHERE user_id = ?'),
      expire: database.prepare('DELETE FROM sessions WHERE expires <= ?'),
    };
  }

  /** Signs a user in. */
  start(userId: string): Session {
    const now = Date.now();
    this.#statements.expire.run(now);
    const token = `ss${randomBytes(32).toString('base64url')}`;
    this.#statements.insert.run(secretHash(token), userId, now, now + lifetimeMs);
    return { token, expires: new Date(now + lifetimeMs).toISOString() };
  }

  /** Whose session a token is; `expired` when it was one. */
  find(token: string): { userId: string } | 'expired' | undefined {
    const row = this.#statements.find.get(secretHash(token));
    if (!row) return undefined;
    return Number(row['expires']) > Date.now() ? { userId: String(row['user_id']) } : 'expired';
  }

  /** Ends one session. */
  end(token: string): void {
    this.#statements.end.run(secretHash(token));
  }

  /** Ends all of a user's sessions. */
  endAll(userId: string): void {
    this.#statements.endAll.run(userId);
  }
}
