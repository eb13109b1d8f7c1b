import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';

/** What Next keeps of one `fetch`. */
export type Answer = Extract<NonNullable<Parameters<CacheHandler['set']>[1]>, { kind: 'FETCH' }>;

/** An answer of the content source. */
export interface KeptAnswer {
  /** Next's key. */
  key: string;
  value: Answer;
  /** When its question was asked. */
  fetched: number;
  /** Since when the answer is this one; 0 when it never was another. */
  since: number;
}

/** Answers kept at most; each is a small part of a page. */
const MAX_ANSWERS = 10_000;
const TRIM_EVERY = 100;

/** Answers of the content source: what many pages share is asked for once. */
export class Answers {
  readonly #clear;
  readonly #find;
  readonly #put;
  readonly #tag;
  readonly #tagged;
  readonly #trim;
  #writes = 0;

  constructor(database: DatabaseSync) {
    this.#clear = database.prepare('DELETE FROM answer');
    this.#find = database.prepare('SELECT key, value, fetched, since FROM answer WHERE key = ?');
    this.#put = database.prepare(
      `INSERT INTO answer (key, value, fetched, since) VALUES (?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, fetched = excluded.fetched, since = excluded.since
       WHERE excluded.fetched >= fetched`,
    );
    this.#tag = database.prepare('INSERT OR IGNORE INTO answer_tag (tag, key) VALUES (?, ?)');
    this.#tagged = database.prepare(
      `SELECT DISTINCT answer.key, value, fetched, since FROM answer_tag JOIN answer USING (key)
       WHERE tag IN (SELECT value FROM json_each(?))`,
    );
    this.#trim = database.prepare(
      'DELETE FROM answer WHERE key IN (SELECT key FROM answer ORDER BY fetched DESC LIMIT -1 OFFSET ?)',
    );
  }

  find(key: string): KeptAnswer | null {
    const row = this.#find.get(key);
    return row ? parse(row) : null;
  }

  /** Answers that carry one of the tags. */
  tagged(tags: readonly string[]): KeptAnswer[] {
    return this.#tagged.all(JSON.stringify(tags)).map(parse);
  }

  /**
   * @param fetched when the question was asked; an earlier answer never replaces a later one
   * @param tags those it carries besides the ones it is known to carry
   */
  keep(key: string, value: Answer, fetched: number, tags: readonly string[] = []): void {
    const before = this.find(key);
    const isSame = before !== null && isDeepStrictEqual(resultOf(before.value), resultOf(value));
    const since = isSame ? before.since : before ? fetched : 0;
    this.#put.run(key, JSON.stringify(value), fetched, since);
    for (const tag of tags) this.#tag.run(tag, key);
    this.#writes += 1;
    if (this.#writes % TRIM_EVERY === 0) this.#trim.run(MAX_ANSWERS);
  }

  clear(): void {
    this.#clear.run();
  }
}

/** Without what is new each time, such as how long the query took. */
function resultOf({ data: { body } }: Answer): unknown {
  return (JSON.parse(Buffer.from(body, 'base64').toString()) as { result?: unknown }).result;
}

function parse(row: Record<string, unknown>): KeptAnswer {
  return {
    key: String(row['key']),
    value: JSON.parse(String(row['value'])) as Answer,
    fetched: Number(row['fetched']),
    since: Number(row['since']),
  };
}
