import type { DatabaseSync } from 'node:sqlite';

import { now } from './clock.ts';
import { exclusively } from './ledger.ts';

/** `fresh`: serve it. `stale`: serve it and render it anew. `expired`: render it anew first. */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** When tags were revalidated, with Next's meaning: `'max'` makes stale, no duration or `{expire: 0}` expires at once. */
export class Tags {
  readonly #database: DatabaseSync;
  readonly #mark;
  readonly #worst;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#mark = database.prepare(
      `INSERT INTO tag (tag, stale, expired) VALUES (?1, ?2, ?3) ON CONFLICT (tag) DO UPDATE SET
       stale = coalesce(?2, stale), expired = coalesce(?3, expired)`,
    );
    this.#worst = database.prepare(
      `SELECT max(stale >= ?2) AS stale, max(expired >= ?2 AND expired <= ?3) AS expired FROM tag
       WHERE tag IN (SELECT value FROM json_each(?1))`,
    );
  }

  /** @param durations what Next hands on: `{expire: seconds}` for a profile such as `'max'`, nothing for "at once" */
  revalidate(tags: readonly string[], durations?: { expire?: number }): void {
    const time = now();
    const stale = durations ? time : null;
    const expired = durations ? (durations.expire === undefined ? null : time + durations.expire * 1000) : time;
    exclusively(this.#database, () => {
      for (const tag of tags) this.#mark.run(tag, stale, expired);
    });
  }

  /** What became since `time` of something that carries these tags. */
  freshness(tags: readonly string[], time: number): Freshness {
    const { stale, expired } = this.#worst.get(JSON.stringify(tags), time, now()) ?? {};
    if (expired) return 'expired';
    return stale ? 'stale' : 'fresh';
  }
}
