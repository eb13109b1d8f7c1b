import type { DatabaseSync } from 'node:sqlite';

import { now } from './clock.ts';
import { inTransaction } from './database.ts';

/** `fresh`: serve it. `stale`: serve it and render it again. `expired`: render it again first. */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** When tags were revalidated, with Next's meaning: `'max'` makes stale, no duration or `{expire: 0}` expires at once. */
export class Tags {
  readonly #database: DatabaseSync;
  readonly #mark;
  readonly #worst;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#mark = database.prepare(
      `INSERT INTO tag (tag, stale, expired) VALUES ($tag, $stale, $expired) ON CONFLICT (tag) DO UPDATE SET
       stale = coalesce($stale, stale), expired = coalesce($expired, expired)`,
    );
    this.#worst = database.prepare(
      `SELECT max(stale >= $since) AS stale, max(expired >= $since AND expired <= $now) AS expired FROM tag
       WHERE tag IN (SELECT value FROM json_each($tags))`,
    );
  }

  /** @param durations what Next passes: `{expire: seconds}` for a profile such as `'max'`, nothing for "at once" */
  revalidate(tags: readonly string[], durations?: { expire?: number }): void {
    const time = now();
    const stale = durations ? time : null;
    const expired = durations ? (durations.expire === undefined ? null : time + durations.expire * 1000) : time;
    inTransaction(this.#database, () => {
      for (const tag of tags) this.#mark.run({ tag, stale, expired });
    });
  }

  /** How fresh something with these tags is that was made at `time`. */
  freshness(tags: readonly string[], time: number): Freshness {
    const { stale, expired } = this.#worst.get({ tags: JSON.stringify(tags), since: time, now: now() }) ?? {};
    if (expired) return 'expired';
    return stale ? 'stale' : 'fresh';
  }
}
