import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long one process waits while another writes, in milliseconds. */
const BUSY_MS = 5_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS origin (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entry (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, status INTEGER NOT NULL, headers TEXT NOT NULL,
    rendered REAL NOT NULL, checked REAL NOT NULL, revalidate REAL, expire REAL, build TEXT NOT NULL, body BLOB
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entry_rendered ON entry (rendered);
  CREATE TABLE IF NOT EXISTS entry_tag (tag TEXT, path TEXT, PRIMARY KEY (tag, path)) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entry_tag_path ON entry_tag (path);
  CREATE TABLE IF NOT EXISTS tag (tag TEXT PRIMARY KEY, stale REAL, expired REAL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS tag_stale ON tag (stale);
  CREATE TABLE IF NOT EXISTS response (
    key TEXT PRIMARY KEY, value TEXT NOT NULL, fetched REAL NOT NULL, since REAL NOT NULL, other REAL NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS response_fetched ON response (fetched);
  CREATE TABLE IF NOT EXISTS response_tag (
    tag TEXT, key TEXT REFERENCES response ON DELETE CASCADE, PRIMARY KEY (tag, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS response_tag_key ON response_tag (key);
`;

/** Of the schema: pages stored by an older version are rendered again. */
const VERSION = 4;

const DROP_ALL = ['response_tag', 'response', 'entry_tag', 'entry', 'tag', 'origin']
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join(' ');

/** SQLite's result codes for a file that a power cut, or a disk, has damaged. https://sqlite.org/rescode.html */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/**
 * Opens the database of the cached pages, which every process that serves them shares. Everything in it can be rendered
 * again, so writes do not wait for the disk, and a damaged database is replaced by an empty one.
 */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && isDamaged(file)) {
    console.error(
      `[pages] ${file} is damaged, by a power cut perhaps: a new one is made, and every page is rendered again.`,
    );
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  }
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  inTransaction(database, () => {
    if (database.prepare('PRAGMA user_version').get()?.['user_version'] !== VERSION) database.exec(DROP_ALL);
    database.exec(`${SCHEMA} PRAGMA user_version = ${VERSION};`);
  });
  return database;
}

/** Reads the whole file, which takes a second with 100,000 pages. */
function isDamaged(file: string): boolean {
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    return database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok';
  } catch (error) {
    const code = (error as { errcode?: number }).errcode ?? 0;
    // The lowest byte is the primary result code.
    if ([SQLITE_CORRUPT, SQLITE_NOTADB].includes(code & 0xff)) return true;
    throw error;
  } finally {
    database.close();
  }
}

/** Runs `work` in one transaction, which excludes other writers from its start. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Records the source or build that the pages come from.
 * @returns true when a different one was recorded before
 */
export function replaceOrigin(database: DatabaseSync, name: 'source' | 'build', value: string): boolean {
  const before = database.prepare('SELECT value FROM origin WHERE name = ?').get(name)?.['value'];
  if (before === value) return false;
  database.prepare('INSERT OR REPLACE INTO origin (name, value) VALUES (?, ?)').run(name, value);
  return before !== undefined;
}
