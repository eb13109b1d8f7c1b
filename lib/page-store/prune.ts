import type { DatabaseSync } from 'node:sqlite';

import type { Entries } from './entries.ts';
import { outputFile } from './entry.ts';
import { inTransaction } from './database.ts';
import type { StaticOutput } from './static-output.ts';

/**
 * Removes files that the database does not know from the static output, once for each database. Pages of a damaged
 * database, or of an older version, are served until the site has rendered its own; nothing would renew the rest.
 */
export function prune(database: DatabaseSync, entries: Entries, output: StaticOutput): void {
  inTransaction(database, () => {
    const marked = database.prepare(`INSERT OR IGNORE INTO origin (name, value) VALUES ('output', 'pruned')`).run();
    if (marked.changes === 0) return;
    const known = new Set(entries.all().map(outputFile));
    for (const file of output.pages()) if (!known.has(file)) output.remove(file);
  });
}
