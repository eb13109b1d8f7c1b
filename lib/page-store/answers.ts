import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';

import { exclusively } from './ledger.ts';

/** What Next keeps of one `fetch`. */
export type Answer = Extract<NonNullable<Parameters<CacheHandler['set']>[1]>, { kind: 'FETCH' }>;

/**
 * An answer of the content source. Asked at 10 it was `a`, at 20 and 30 it was `b`: then `b` is kept with `fetched` 30,
 * `since` 20 and `other` 10. A page rendered at 15 may show `a`; one rendered at 25 shows `b`.
 */
export interface KeptAnswer {
  /** Next's key. */
  key: string;
  value: Answer;
  /** When its question was asked. */
  fetched: number;
  /** Whoever asked since then got this answer; 0 when nobody can have got another. */
  since: number;
  /** When it last was another one; 0 when it never was, as far as is known. */
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
  readonly #shown;
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
    this.#shown = database.prepare(
      `SELECT 1 FROM entry_tag WHERE tag GLOB 'answer/*' AND tag IN (SELECT value FROM json_each(?)) LIMIT 1`,
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
      // What a page was made of before was trimmed since, and may have been another answer.
      if (!before) this.#put.run(key, JSON.stringify(value), fetched, this.#isShown(tags) ? fetched : 0, 0);
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
   *
   * Kept is `b`, asked at 30, and at 10 it was `a` (`since` 30, `other` 10). Now comes what was asked at 21. If that is `b`,
   * whoever asked since 21 got `b` (`since` 21). If it is `a`, it was another one as late as 21 (`other` 21), so that `b`
   * asked at 15 proves nothing should it come still later.
   */
  #keepLate({ key, fetched: kept, since, other }: KeptAnswer, fetched: number, isSame: boolean): void {
    if (isSame && fetched > other) this.#date.run(Math.min(since, fetched), other, key);
    if (!isSame) this.#date.run(fetched < since ? since : kept, Math.max(other, fetched), key);
  }

  /** True when a kept page was made of the answer to the question that one of the tags names. */
  #isShown(tags: readonly string[]): boolean {
    return this.#shown.get(JSON.stringify(tags)) !== undefined;
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
