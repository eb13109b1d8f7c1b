import type { DatabaseSync } from 'node:sqlite';

import { type Entry, entrySchema, tagsOf } from './entry.ts';

/** Pages kept at most, and redirects and 404s at most: anybody can ask for any number of those. */
const LIMITS = { good: 200_000, negative: 5_000 } as const;

/** How many are kept is looked at once in so many writes. */
const TRIM_EVERY = 100;

const COLUMNS = 'path, key, kind, status, headers, rendered, checked, revalidate, expire, build';

/** The kept pages in the ledger. */
export class Entries {
  readonly #find;
  readonly #body;
  readonly #put;
  readonly #untag;
  readonly #tag;
  readonly #surplus;
  readonly #drop;
  readonly #tagged;
  readonly #markFresh;
  readonly #old;
  readonly #overtaken;
  readonly #foreign;
  readonly #all;
  #writes = 0;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare(`SELECT ${COLUMNS} FROM entry WHERE path = ?`);
    this.#body = database.prepare('SELECT body FROM entry WHERE path = ?');
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO entry (${COLUMNS}, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#untag = database.prepare('DELETE FROM entry_tag WHERE path = ?');
    this.#tag = database.prepare('INSERT OR IGNORE INTO entry_tag (tag, path) VALUES (?, ?)');
    this.#surplus = database.prepare(
      `SELECT ${COLUMNS} FROM entry WHERE (status = 200) = ? ORDER BY rendered DESC LIMIT -1 OFFSET ?`,
    );
    this.#drop = database.prepare('DELETE FROM entry WHERE path = ?');
    this.#tagged = database.prepare(
      `SELECT path FROM entry WHERE status = 200 AND path IN
       (SELECT path FROM entry_tag WHERE tag IN (SELECT value FROM json_each(?))) ORDER BY kind DESC, path`,
    );
    this.#markFresh = database.prepare(
      `UPDATE entry SET checked = ?3 WHERE path IN (SELECT value FROM json_each(?1)) AND NOT EXISTS (
         SELECT 1 FROM entry_tag AS asks LEFT JOIN response_tag USING (tag) LEFT JOIN response USING (key)
         WHERE asks.path = entry.path AND asks.tag GLOB 'response/*' AND (
           response.key IS NULL OR since > max(rendered, checked) OR fetched < ?3 AND response.key IN (
             SELECT key FROM response_tag WHERE tag IN (SELECT value FROM json_each(?2)))))`,
    );
    this.#old = database.prepare(
      `SELECT path FROM entry WHERE status = 200 AND rendered < ?1 AND rendered + revalidate * 1000 < ?2
       ORDER BY rendered LIMIT ?3`,
    );
    this.#overtaken = database.prepare(
      `SELECT DISTINCT path FROM tag JOIN entry_tag USING (tag) JOIN entry USING (path)
       WHERE status = 200 AND stale > ?1 AND stale >= max(rendered, checked) LIMIT ?2`,
    );
    this.#foreign = database.prepare('SELECT path FROM entry WHERE build <> ? AND status = 200 ORDER BY path');
    this.#all = database.prepare(`SELECT ${COLUMNS} FROM entry`);
  }

  find(path: string): Entry | null {
    const row = this.#find.get(path);
    return row ? parse(row) : null;
  }

  /** The body of an entry that has no file in the mirror. */
  body(path: string): Buffer {
    const body = this.#body.get(path)?.['body'];
    return Buffer.from(body instanceof Uint8Array ? body : []);
  }

  /** @param body only when there is no file of it in the mirror */
  put(entry: Entry, body: Buffer | null): void {
    const { path, key, kind, status, headers, rendered, checked, revalidate, expire, build } = entry;
    const known = [path, key, kind, status, JSON.stringify(headers), rendered, checked, revalidate, expire, build];
    this.#put.run(...known, body);
    this.#untag.run(path);
    for (const tag of tagsOf(entry)) this.#tag.run(tag, path);
  }

  drop(path: string): void {
    this.#drop.run(path);
    this.#untag.run(path);
  }

  /** Entries above the limits, those rendered longest ago. */
  surplus(): Entry[] {
    this.#writes += 1;
    if (this.#writes % TRIM_EVERY !== 0) return [];
    return [...this.#surplus.all(1, LIMITS.good), ...this.#surplus.all(0, LIMITS.negative)].map(parse);
  }

  /**
   * Paths of what carries one of the tags, pages before files; not of redirects and 404s, which are rendered when asked
   * for.
   */
  tagged(tags: readonly string[]): string[] {
    return paths(this.#tagged.all(JSON.stringify(tags)));
  }

  /**
   * Marks pages as fresh all of whose responses are still the ones that they were made of.
   * @param time when the responses that carry one of the tags were fetched again
   */
  markFresh(candidates: readonly string[], tags: readonly string[], time: number): void {
    this.#markFresh.run(JSON.stringify(candidates), JSON.stringify(tags), time);
  }

  /** Paths of pages whose time is up, the ones rendered longest ago first. */
  old(time: number, shortestLife: number, limit: number): string[] {
    return paths(this.#old.all(time - shortestLife * 1000, time, limit));
  }

  /** Paths of pages that a tag made stale since `time`. */
  overtaken(time: number, limit: number): string[] {
    return paths(this.#overtaken.all(time, limit));
  }

  /** Paths of pages that another build rendered. */
  foreign(build: string): string[] {
    return paths(this.#foreign.all(build));
  }

  all(): Entry[] {
    return this.#all.all().map(parse);
  }
}

function parse(row: Record<string, unknown>): Entry {
  return entrySchema.parse({ ...row, headers: JSON.parse(String(row['headers'])) as unknown });
}

function paths(rows: Record<string, unknown>[]): string[] {
  return rows.map(({ path }) => String(path));
}
