import type { DatabaseSync } from 'node:sqlite';

/**
 * Makes stale what was kept while the clock was ahead: it would pass for newer than any publish and any rendering, until the
 * clock is there again.
 * @param time now, in milliseconds since 1970
 */
export function discardFutureTimestamps(database: DatabaseSync, time: number): void {
  database.prepare('UPDATE entry SET rendered = 0, checked = 0 WHERE max(rendered, checked) > ?').run(time);
  database.prepare('UPDATE tag SET stale = ?1 WHERE stale > ?1').run(time);
  database.prepare('DELETE FROM response WHERE max(fetched, since) > ?').run(time);
}
