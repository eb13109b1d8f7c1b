import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { assetFileOf, assetNamePattern } from '../protocol/asset-names.ts';
import { openDatabase } from './database.ts';
import { DocumentStore } from './document-store.ts';
import { type LakePaths, lakePaths, syncFolder } from './folder.ts';
import { chunksOf, writeNewFile } from './hashed-file.ts';
import { HistoryStore } from './history-store.ts';

/** What a backup holds. */
export interface BackupReport {
  documents: number;
  /** Asset files, those of deleted documents too: history shows them. */
  assets: number;
  /** Assets that a document names and the lake has no file of: `images/<name>`, `files/<name>`. */
  missing: string[];
  /** What no longer is what was stored, and is in the copy as it is in the lake: assets, and `the history of "<id>"`. */
  damaged: string[];
}

/**
 * Copies a lake's folder while it runs: the database as of one moment, then the assets. Assets are on disk before their
 * documents are, so none that was uploaded is missing. Documents, history and assets are held against their checksums
 * before this resolves. An asset or a change that is missing or damaged is no reason to go without a backup.
 *
 * @param target a folder that does not exist yet; it can be used as `LAKE_DIR` as it is
 * @throws {DamagedDatabaseError} when the database is not one that a lake would serve
 */
export async function backupLake(source: LakePaths, target: string): Promise<BackupReport> {
  const copy = lakePaths(target);
  await mkdir(copy.directory, { mode: 0o700 });
  await copyDatabase(source.database, copy.database);
  const images = await copyAssets(source.assets, copy.assets, 'images');
  const assets = new Map([...images, ...(await copyAssets(source.assets, copy.assets, 'files'))]);
  for (const folder of [copy.assets, copy.directory, dirname(copy.directory)]) syncFolder(folder);
  const damaged = [...assets].flatMap(([name, isWhole]) => (isWhole ? [] : [name]));
  const report: BackupReport = { documents: 0, assets: assets.size, missing: [], damaged };
  const copied = openDatabase(copy.database);
  try {
    for (const { _id } of new DocumentStore(copied, copy.database).documents()) {
      report.documents += 1;
      const asset = assetFileOf(_id);
      const name = asset && `${asset.kind}/${asset.name}`;
      if (name !== undefined && !assets.has(name)) report.missing.push(name);
    }
    for (const id of new HistoryStore(copied, copy.database).damaged()) damaged.push(`the history of "${id}"`);
  } finally {
    copied.close();
  }
  return report;
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    // Held on to, or SQLite would begin again each time that the lake has written meanwhile.
    database.exec('BEGIN');
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    await backup(database, to);
  } finally {
    database.close();
  }
}

/** Copies the assets of a kind. Answers their names, `<kind>/<name>`, each with whether it has the hash in its name. */
async function copyAssets(from: string, to: string, kind: 'images' | 'files'): Promise<Map<string, boolean>> {
  await mkdir(join(to, kind), { recursive: true, mode: 0o700 });
  const copied = new Map<string, boolean>();
  for (const name of (await readdir(join(from, kind))).toSorted()) {
    const hash = assetNamePattern.exec(name)?.[1];
    if (hash === undefined) continue;
    const { sha1 } = await writeNewFile(join(to, kind, name), chunksOf(join(from, kind, name)));
    copied.set(`${kind}/${name}`, sha1 === hash);
  }
  syncFolder(join(to, kind));
  return copied;
}
