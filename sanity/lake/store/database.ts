import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrations.ts';
import { damageInLog } from './write-ahead-log.ts';
import { sqliteCode, sqliteCodes } from './sqlite-error.ts';

/** The database does not hold what was written to it. The lake does not serve it. */
export class DamagedDatabaseError extends Error {
  override readonly name = 'DamagedDatabaseError';

  constructor(path: string, finding: string, cause?: unknown) {
    super(
      `The lake's database ${path} is damaged (${finding}). Nothing was changed. Restore a backup over it, or set it aside to start empty; sanity/lake/README.md says how.`,
      { cause },
    );
  }
}

/**
 * Opens the lake's database, checks it from end to end and brings it to the present schema.
 * `synchronous = FULL` makes SQLite wait for the disk at every commit, so an acknowledged transaction survives a power cut.
 *
 * @throws {DamagedDatabaseError} when SQLite finds fault with the file
 */
export function openDatabase(path: string): DatabaseSync {
  // Before SQLite opens the file, because opening is what takes the log in, or leaves it out.
  const damage = damageInLog(`${path}-wal`);
  if (damage) throw new DamagedDatabaseError(path, damage);
  // The wait is for `npm run lake:user`, which may be writing for a moment.
  const database = new DatabaseSync(path, { timeout: 5_000 });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
    const findings = database.prepare('PRAGMA integrity_check(1)').all();
    const finding = String(findings[0]?.['integrity_check']);
    if (finding !== 'ok') throw new DamagedDatabaseError(path, finding);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    if (isCorruption(error)) throw new DamagedDatabaseError(path, (error as Error).message, error);
    throw error;
  }
}

/** A file that is no database, or one whose pages contradict each other. */
function isCorruption(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === sqliteCodes.corrupt || code === sqliteCodes.notADatabase;
}
