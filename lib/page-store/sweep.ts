import type { DatabaseSync } from 'node:sqlite';

import type { Entries } from './entries.ts';
import { mirrorFile } from './entry.ts';
import { exclusively } from './ledger.ts';
import type { Mirror } from './mirror.ts';

/**
 * Takes out of the mirror what the ledger does not know, once for each ledger: the pages of one that was damaged, or of
 * another version, are served until the site has rendered its own, but nothing would ever renew those left over.
 */
export function sweep(database: DatabaseSync, entries: Entries, mirror: Mirror): void {
  exclusively(database, () => {
    const swept = database.prepare(`INSERT OR IGNORE INTO origin (name, value) VALUES ('mirror', 'swept')`).run();
    if (swept.changes === 0) return;
    const known = new Set(entries.all().map(mirrorFile));
    for (const file of mirror.pages()) if (!known.has(file)) mirror.remove(file);
  });
}
