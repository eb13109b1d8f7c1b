import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';

import { exclusively } from './ledger.ts';

/** What Next keeps of one `fetch`. */
export type Answer = Extract<NonNullable<Parameters<CacheHandler['set']>[1]>, { kind: 'FETCH' }>;

/** An answer of the content source. */
export interface KeptAnswer {
  /** Next's key. */
  key: string;
  value: Answer;
  /** When its question was asked. */
  fetched: number;
  /** Whoever asked since then got this answer; 0 when it never was another. */
  since: number;
  /** When it last was another one; 0 when it never was. */
  other: number;
}

/** Answers kept at most; each is a small part of a page. */
const MAX_ANSWERS = 10_000;
const TRIM_EVERY = 100;

/** Answers of the content source: what many pages share is asked for once. */
export class Answers {
  readonly #database: DatabaseSync;
  readonly #clear;
  readonly #find;
  readonly #put;
  readonly #date;
  readonly #tag;
  readonly #tagged;
  readonly #trim;
  #writes = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#clear = database.prepare('DELETE FROM answer');
    this.#find = database.prepare('SELECT key, value, fetched, since, other FROM answer WHERE key = ?');
    this.#put = database.prepare(
      `INSERT INTO answer (key, value, fetched, since, other) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (key) DO UPDATE SET value = ?2, fetched = ?3, since = ?4, other = ?5`,
    );
    this.#date = database.prepare('UPDATE answer SET since = ?, other = ? WHERE key = ?');
    this.#tag = database.prepare('INSERT OR IGNORE INTO answer_tag (tag, key) VALUES (?, ?)');
    this.#tagged = database.prepare(
      `SELECT DISTINCT answer.key, value, fetched, since, other FROM answer_tag JOIN answer USING (key)
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
    exclusively(this.#database, () => {
      const before = this.find(key);
      const isSame = before !== null && isDeepStrictEqual(resultOf(before.value), resultOf(value));
      if (!before) this.#put.run(key, JSON.stringify(value), fetched, 0, 0);
      else if (fetched < before.fetched) this.#keepLate(before, fetched, isSame);
      else {
        const { since, other } = isSame ? before : { since: fetched, other: before.fetched };
        this.#put.run(key, JSON.stringify(value), fetched, since, other);
      }
      for (const tag of tags) this.#tag.run(tag, key);
    });
    this.#writes += 1;
    if (this.#writes % TRIM_EVERY === 0) this.#trim.run(MAX_ANSWERS);
  }

  /**
   * What was asked before the kept answer, and came after it: pages rendered together ask the same, and whose answer comes
   * first must not make the others look old.
   */
  #keepLate({ key, fetched: kept, since, other }: KeptAnswer, fetched: number, isSame: boolean): void {
    if (isSame && fetched > other) this.#date.run(Math.min(since, fetched), other, key);
    if (!isSame) this.#date.run(fetched < since ? since : kept, Math.max(other, fetched), key);
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
    other: Number(row['other']),
  };
}
