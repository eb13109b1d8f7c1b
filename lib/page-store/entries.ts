import type { DatabaseSync } from 'node:sqlite';

import { type Entry, entrySchema, tagsOf } from './entry.ts';

/** The most pages that are stored, and the most redirects and 404s, which anybody can ask for in any number. */
const LIMITS = { good: 200_000, negative: 5_000 } as const;

/** The limits are checked once in so many writes. */
const TRIM_EVERY = 100;

const COLUMNS = 'path, key, kind, status, headers, rendered, checked, revalidate, expire, build';

/** The cached pages in the database. */
export class Entries {
  readonly #find;
  readonly #body;
  readonly #put;
  readonly #untag;
  readonly #tag;
  readonly #aboveLimits;
  readonly #delete;
  readonly #tagged;
  readonly #markFresh;
  readonly #expired;
  readonly #invalidatedSince;
  readonly #fromOtherBuilds;
  readonly #all;
  #writes = 0;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare(`SELECT ${COLUMNS} FROM entry WHERE path = ?`);
    this.#body = database.prepare('SELECT body FROM entry WHERE path = ?');
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO entry (${COLUMNS}, body) VALUES
       ($path, $key, $kind, $status, $headers, $rendered, $checked, $revalidate, $expire, $build, $body)`,
    );
    this.#untag = database.prepare('DELETE FROM entry_tag WHERE path = ?');
    this.#tag = database.prepare('INSERT OR IGNORE INTO entry_tag (tag, path) VALUES (?, ?)');
    this.#aboveLimits = database.prepare(
      `SELECT ${COLUMNS} FROM entry WHERE (status = 200) = ? ORDER BY rendered DESC LIMIT -1 OFFSET ?`,
    );
    this.#delete = database.prepare('DELETE FROM entry WHERE path = ?');
    this.#tagged = database.prepare(
      `SELECT path FROM entry WHERE status = 200 AND path IN
       (SELECT path FROM entry_tag WHERE tag IN (SELECT value FROM json_each(?))) ORDER BY kind DESC, path`,
    );
    this.#markFresh = database.prepare(
      `UPDATE entry SET checked = $time WHERE path IN (SELECT value FROM json_each($candidates)) AND NOT EXISTS (
         SELECT 1 FROM entry_tag AS asks LEFT JOIN response_tag USING (tag) LEFT JOIN response USING (key)
         WHERE asks.path = entry.path AND asks.tag GLOB 'response/*' AND (
           response.key IS NULL OR since > max(rendered, checked) OR fetched < $time AND response.key IN (
             SELECT key FROM response_tag WHERE tag IN (SELECT value FROM json_each($tags)))))`,
    );
    this.#expired = database.prepare(
      `SELECT path FROM entry WHERE status = 200 AND rendered < $newest AND rendered + revalidate * 1000 < $time
       ORDER BY rendered LIMIT $limit`,
    );
    this.#invalidatedSince = database.prepare(
      `SELECT DISTINCT path FROM tag JOIN entry_tag USING (tag) JOIN entry USING (path)
       WHERE status = 200 AND stale > $time AND stale >= max(rendered, checked) LIMIT $limit`,
    );
    this.#fromOtherBuilds = database.prepare('SELECT path FROM entry WHERE build <> ? AND status = 200 ORDER BY path');
    this.#all = database.prepare(`SELECT ${COLUMNS} FROM entry`);
  }

  find(path: string): Entry | null {
    const row = this.#find.get(path);
    return row ? parse(row) : null;
  }

  /** The body of an entry that has no file in the static output. */
  body(path: string): Buffer {
    const body = this.#body.get(path)?.['body'];
    return Buffer.from(body instanceof Uint8Array ? body : []);
  }

  /** @param body `null` when it is a file of the static output */
  put(entry: Entry, body: Buffer | null): void {
    this.#put.run({ ...entry, headers: JSON.stringify(entry.headers), body });
    this.#untag.run(entry.path);
    for (const tag of tagsOf(entry)) this.#tag.run(tag, entry.path);
  }

  delete(path: string): void {
    this.#delete.run(path);
    this.#untag.run(path);
  }

  /** Entries above the limits, those rendered longest ago. */
  aboveLimits(): Entry[] {
    this.#writes += 1;
    if (this.#writes % TRIM_EVERY !== 0) return [];
    return [...this.#aboveLimits.all(1, LIMITS.good), ...this.#aboveLimits.all(0, LIMITS.negative)].map(parse);
  }

  /**
   * Paths of the entries with one of the tags, pages before files; without redirects and 404s, which are rendered on
   * request.
   */
  tagged(tags: readonly string[]): string[] {
    return paths(this.#tagged.all(JSON.stringify(tags)));
  }

  /**
   * Marks pages as fresh whose responses have not changed since they were rendered.
   * @param time when the responses that carry one of the tags were fetched again
   */
  markFresh(candidates: readonly string[], tags: readonly string[], time: number): void {
    this.#markFresh.run({ candidates: JSON.stringify(candidates), tags: JSON.stringify(tags), time });
  }

  /** Paths of expired pages, the oldest render first. */
  expired(time: number, shortestLife: number, limit: number): string[] {
    return paths(this.#expired.all({ newest: time - shortestLife * 1000, time, limit }));
  }

  /** Paths of pages with a tag that was revalidated after `time`. */
  invalidatedSince(time: number, limit: number): string[] {
    return paths(this.#invalidatedSince.all({ time, limit }));
  }

  /** Paths of pages that another build rendered. */
  fromOtherBuilds(build: string): string[] {
    return paths(this.#fromOtherBuilds.all(build));
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
