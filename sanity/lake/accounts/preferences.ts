import { type DatabaseSync } from 'node:sqlite';

/** What the Studio remembers for each user: recent searches, panel sizes and the like. */
export class Preferences {
  readonly #statements;

  constructor(database: DatabaseSync) {
    this.#statements = {
      get: database.prepare('SELECT value FROM preferences WHERE user_id = ? AND key = ?'),
      set: database.prepare(
        'INSERT INTO preferences (user_id, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
      ),
    };
  }

  get(userId: string, key: string): unknown {
    const value = this.#statements.get.get(userId, key)?.['value'];
    return typeof value === 'string' ? JSON.parse(value) : null;
  }

  set(userId: string, key: string, value: unknown): void {
    this.#statements.set.run(userId, key, JSON.stringify(value ?? null));
  }
}
