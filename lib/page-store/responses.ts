import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';

import { inTransaction } from './database.ts';

/** What Next caches of one `fetch`. */
export type ResponseValue = Extract<NonNullable<Parameters<CacheHandler['set']>[1]>, { kind: 'FETCH' }>;

/**
 * A response of the content source. Fetched at 10 it was `a`, at 20 and 30 it was `b`: then `b` is cached with `fetched` 30,
 * `since` 20 and `other` 10. A page rendered at 15 may show `a`; one rendered at 25 shows `b`.
 */
export interface CachedResponse {
  /** Next's key. */
  key: string;
  value: ResponseValue;
  /** When it was requested, in milliseconds. */
  fetched: number;
  /** Every request since then got this response; 0 when none can have got a different one. */
  since: number;
  /** When the last request was made that got a different one; 0 when none is known. */
  other: number;
}

/** Responses cached at most; each is a small part of a page. */
const MAX_RESPONSES = 10_000;
const TRIM_EVERY = 100;

/** Cached responses of the content source: what many pages share is fetched once. */
export class Responses {
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
    this.#clear = database.prepare('DELETE FROM response');
    this.#find = database.prepare('SELECT key, value, fetched, since, other FROM response WHERE key = ?');
    this.#put = database.prepare(
      `INSERT INTO response (key, value, fetched, since, other) VALUES ($key, $value, $fetched, $since, $other)
       ON CONFLICT (key) DO UPDATE SET value = $value, fetched = $fetched, since = $since, other = $other`,
    );
    this.#date = database.prepare('UPDATE response SET since = $since, other = $other WHERE key = $key');
    this.#tag = database.prepare('INSERT OR IGNORE INTO response_tag (tag, key) VALUES ($tag, $key)');
    // The large responses of the sitemap come last: nobody reads it first.
    this.#tagged = database.prepare(
      `SELECT key, json_extract(value, '$.data.url') AS url FROM response
       WHERE key IN (SELECT key FROM response_tag WHERE tag IN (SELECT value FROM json_each(?)))
       ORDER BY EXISTS (SELECT 1 FROM response_tag WHERE response_tag.key = response.key AND tag = 'sitemap')`,
    );
    this.#shown = database.prepare(
      `SELECT 1 FROM entry_tag WHERE tag GLOB 'response/*' AND tag IN (SELECT value FROM json_each(?)) LIMIT 1`,
    );
    this.#trim = database.prepare(
      'DELETE FROM response WHERE key IN (SELECT key FROM response ORDER BY fetched DESC LIMIT -1 OFFSET ?)',
    );
  }

  find(key: string): CachedResponse | null {
    const row = this.#find.get(key);
    return row ? parse(row) : null;
  }

  /** Keys and addresses of the responses that carry one of the tags. */
  tagged(tags: readonly string[]): { key: string; url: string }[] {
    return this.#tagged.all(JSON.stringify(tags)).map(({ key, url }) => ({ key: String(key), url: String(url) }));
  }

  /**
   * @param fetched when it was requested; an earlier response never replaces a later one
   * @param tags those it carries besides the ones it is known to carry
   */
  set(key: string, value: ResponseValue, fetched: number, tags: readonly string[] = []): void {
    inTransaction(this.#database, () => {
      const before = this.find(key);
      // A page was made of a response that was trimmed since, and may have been a different one.
      if (!before) this.#write({ key, value, fetched, since: this.#isShown(tags) ? fetched : 0, other: 0 });
      else this.#replace(before, value, fetched);
      for (const tag of tags) this.#tag.run({ tag, key });
    });
    this.#writes += 1;
    if (this.#writes % TRIM_EVERY === 0) this.#trim.run(MAX_RESPONSES);
  }

  /** Sets the body of a cached response that was fetched again; nothing when it was trimmed meanwhile. */
  update(key: string, body: Buffer, fetched: number): void {
    inTransaction(this.#database, () => {
      const before = this.find(key);
      if (!before) return;
      const data = { ...before.value.data, body: body.toString('base64') };
      this.#replace(before, { ...before.value, data }, fetched);
    });
  }

  clear(): void {
    this.#clear.run();
  }

  #replace(before: CachedResponse, value: ResponseValue, fetched: number): void {
    const isSame = isDeepStrictEqual(resultOf(before.value), resultOf(value));
    if (fetched < before.fetched) return this.#dateLate(before, fetched, isSame);
    const { since, other } = isSame ? before : { since: fetched, other: before.fetched };
    this.#write({ key: before.key, value, fetched, since, other });
  }

  #write({ value, ...row }: CachedResponse): void {
    this.#put.run({ ...row, value: JSON.stringify(value) });
  }

  /**
   * A response that was requested before the cached one, and came after it: pages rendered together fetch the same, and
   * the response that comes first must not make the other pages look old.
   *
   * Cached is `b`, fetched at 30, and at 10 it was `a` (`since` 30, `other` 10). Now comes what was fetched at 21. If that
   * is `b`, every request since 21 got `b` (`since` 21). If it is `a`, it differed as late as 21 (`other` 21), so that `b`
   * fetched at 15 proves nothing should it come still later.
   */
  #dateLate({ key, fetched: cached, since, other }: CachedResponse, fetched: number, isSame: boolean): void {
    if (isSame && fetched > other) this.#date.run({ since: Math.min(since, fetched), other, key });
    if (!isSame) this.#date.run({ since: fetched < since ? since : cached, other: Math.max(other, fetched), key });
  }

  /** True when a cached page was made of the response that one of the tags names. */
  #isShown(tags: readonly string[]): boolean {
    return this.#shown.get(JSON.stringify(tags)) !== undefined;
  }
}

/** Without what is new each time, such as how long the query took. */
function resultOf({ data: { body } }: ResponseValue): unknown {
  return (JSON.parse(Buffer.from(body, 'base64').toString()) as { result?: unknown }).result;
}

function parse(row: Record<string, unknown>): CachedResponse {
  return {
    key: String(row['key']),
    value: JSON.parse(String(row['value'])) as ResponseValue,
    fetched: Number(row['fetched']),
    since: Number(row['since']),
    other: Number(row['other']),
  };
}
