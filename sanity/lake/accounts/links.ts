import { randomBytes } from 'node:crypto';
import { type DatabaseSync } from 'node:sqlite';
import { secretHash } from '../store/secret-hash.ts';

const lifetimeMs = 3 * 24 * 60 * 60_000;

/** One-time links by which someone chooses a password: the owner's first one, invitations, and lost passwords. */
export class Links {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      forget: database.prepare('DELETE FROM links WHERE user_id = ?'),
      insert: database.prepare('INSERT INTO links (hash, user_id, expires) VALUES (?, ?, ?)'),
      find: database.prepare('SELECT user_id FROM links WHERE hash = ? AND expires > ?'),
      use: database.prepare('DELETE FROM links WHERE hash = ? AND expires > ? RETURNING user_id'),
    };
  }

  /** Makes a link's secret; any earlier one of the same user becomes void. */
  create(userId: string): string {
    this.#statements.forget.run(userId);
    return this.add(userId);
  }

  /** Makes a link's secret beside earlier ones: a stranger may ask for it, who must not void what an administrator sent. */
  add(userId: string): string {
    const secret = randomBytes(32).toString('base64url');
    this.#statements.insert.run(secretHash(secret), userId, Date.now() + lifetimeMs);
    return secret;
  }

  /** Whose link it is, without using it up. */
  find(secret: string): string | undefined {
    return userIdOf(this.#statements.find.get(secretHash(secret), Date.now()));
  }

  /** Whose link it was; neither it nor any other of theirs can be used again. */
  use(secret: string): string | undefined {
    const userId = userIdOf(this.#statements.use.get(secretHash(secret), Date.now()));
    if (userId !== undefined) this.#statements.forget.run(userId);
    return userId;
  }
}

const userIdOf = (row: Record<string, unknown> | undefined): string | undefined =>
  typeof row?.['user_id'] === 'string' ? row['user_id'] : undefined;
