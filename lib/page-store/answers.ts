import type { DatabaseSync } from 'node:sqlite';

import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';

/** What Next keeps of one `fetch`. */
export type Answer = Extract<NonNullable<Parameters<CacheHandler['set']>[1]>, { kind: 'FETCH' }>;

/** Answers kept at most; each is a small part of a page. */
const MAX_ANSWERS = 10_000;
const TRIM_EVERY = 100;

/** Answers of the content source, by Next's key: what many pages share is asked for once. */
export class Answers {
  readonly #clear;
  readonly #find;
  readonly #put;
  readonly #trim;
  #writes = 0;

  constructor(database: DatabaseSync) {
    this.#clear = database.prepare('DELETE FROM answer');
    this.#find = database.prepare('SELECT value, fetched FROM answer WHERE key = ?');
    this.#put = database.prepare(
      `INSERT INTO answer (key, value, fetched) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, fetched = excluded.fetched
       WHERE excluded.fetched >= fetched`,
    );
    this.#trim = database.prepare(
      'DELETE FROM answer WHERE key IN (SELECT key FROM answer ORDER BY fetched DESC LIMIT -1 OFFSET ?)',
    );
  }

  find(key: string): { value: Answer; fetched: number } | null {
    const row = this.#find.get(key);
    return row ? { value: JSON.parse(String(row['value'])) as Answer, fetched: Number(row['fetched']) } : null;
  }

  /** @param fetched when the question was asked; an earlier answer never replaces a later one */
  keep(key: string, value: Answer, fetched: number): void {
    this.#put.run(key, JSON.stringify(value), fetched);
    this.#writes += 1;
    if (this.#writes % TRIM_EVERY === 0) this.#trim.run(MAX_ANSWERS);
  }

  clear(): void {
    this.#clear.run();
  }
}
