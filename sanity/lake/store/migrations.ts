import { type DatabaseSync } from 'node:sqlite';
import { inTransaction } from './in-transaction.ts';

/**
 * The steps from an empty file to the present schema; `PRAGMA user_version` counts those taken.
 * Landed steps are never edited: a change is a new step at the end.
 */
const steps: readonly string[] = [
  `CREATE TABLE documents (
     id TEXT NOT NULL PRIMARY KEY,
     body TEXT NOT NULL,
     checksum INTEGER NOT NULL
   );
   CREATE TABLE transactions (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     timestamp TEXT NOT NULL,
     author TEXT NOT NULL
   );
   CREATE TABLE changes (
     document_id TEXT NOT NULL,
     sequence INTEGER NOT NULL REFERENCES transactions (sequence),
     detail TEXT NOT NULL,
     checksum INTEGER NOT NULL,
     PRIMARY KEY (document_id, sequence)
   ) WITHOUT ROWID;
   CREATE INDEX changes_of_transaction ON changes (sequence);
   CREATE TABLE tokens (
     hash TEXT NOT NULL PRIMARY KEY,
     label TEXT NOT NULL,
     role TEXT NOT NULL,
     created TEXT NOT NULL
   );
   CREATE TABLE webhook_deliveries (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     payload TEXT NOT NULL,
     created INTEGER NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0,
     due INTEGER NOT NULL
   );`,
  `CREATE TABLE users (
     id TEXT NOT NULL PRIMARY KEY,
     email TEXT NOT NULL UNIQUE COLLATE NOCASE,
     name TEXT NOT NULL,
     role TEXT NOT NULL,
     password TEXT,
     created TEXT NOT NULL
   );
   CREATE TABLE sessions (
     hash TEXT NOT NULL PRIMARY KEY,
     user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
     created INTEGER NOT NULL,
     expires INTEGER NOT NULL
   );
   CREATE TABLE links (
     hash TEXT NOT NULL PRIMARY KEY,
     user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
     expires INTEGER NOT NULL
   );
   CREATE TABLE preferences (
     user_id TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (user_id, key)
   );`,
  'DROP TABLE webhook_deliveries;',
  'ALTER TABLE users ADD COLUMN mail_problem TEXT;',
];

/** The schema version this code works with. */
export const schemaVersion = steps.length;

/**
 * Brings a database to the present schema, all or nothing.
 *
 * @throws when the database was written by a newer version of the lake
 */
export function migrate(database: DatabaseSync): void {
  inTransaction(database, () => {
    const present = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (present > schemaVersion) {
      throw new Error(
        `The lake's database has schema version ${present}, this program knows ${schemaVersion}: start the newer program, or restore an older backup.`,
      );
    }
    // Nothing is written when there is nothing to do.
    if (present === schemaVersion) return;
    for (const step of steps.slice(present)) database.exec(step);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
}
