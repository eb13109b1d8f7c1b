import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { assetFileOf } from '../protocol/asset-names.ts';
import { openDatabase } from './database.ts';
import { DocumentStore } from './document-store.ts';
import { type LakePaths, lakePaths, syncFolder } from './folder.ts';

/** What a backup holds. */
export interface BackupReport {
  documents: number;
  assets: number;
  /** Assets that a document names and the lake has no file of: `images/<name>`, `files/<name>`. */
  missing: string[];
}

/**
 * Copies a lake's folder while it runs: the database as of one moment, then the assets its documents name. Assets are
 * on disk before their documents are, so none that was uploaded is missing; a document that was written without its
 * file is no reason to go without a backup. The copy is checked from end to end before this resolves.
 *
 * @param target a folder that does not exist yet; it can be used as `LAKE_DIR` as it is
 */
export async function backupLake(source: LakePaths, target: string): Promise<BackupReport> {
  const copy = lakePaths(target);
  await mkdir(copy.directory, { mode: 0o700 });
  for (const kind of ['images', 'files']) await mkdir(join(copy.assets, kind), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(source.database, { readOnly: true });
  try {
    await backup(database, copy.database);
  } finally {
    database.close();
  }
  const report: BackupReport = { documents: 0, assets: 0, missing: [] };
  const copied = openDatabase(copy.database);
  try {
    for (const { _id } of new DocumentStore(copied, copy.database).documents()) {
      report.documents += 1;
      const asset = assetFileOf(_id);
      if (!asset) continue;
      const [from, to] = [source, copy].map(({ assets }) => join(assets, asset.kind, asset.name));
      if (await copyIfThere(from!, to!)) report.assets += 1;
      else report.missing.push(`${asset.kind}/${asset.name}`);
    }
  } finally {
    copied.close();
  }
  for (const folder of [join(copy.assets, 'images'), join(copy.assets, 'files'), copy.directory]) syncFolder(folder);
  return report;
}

/** Copies a file; answers whether there was one. */
async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
