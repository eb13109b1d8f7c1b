import { mkdirSync, openSync, closeSync, fsyncSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteCode, sqliteCodes } from './sqlite-error.ts';

/** A second process asked for a folder that a running lake holds. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(directory: string) {
    super(`Another lake is using ${directory}: stop it first, or give this one its own folder with LAKE_DIR.`);
  }
}

/** Where the parts of a lake's folder are. */
export interface LakePaths {
  readonly directory: string;
  readonly database: string;
  readonly assets: string;
  readonly imageCache: string;
  readonly temporary: string;
  readonly adminToken: string;
}

/** The lake's folder, locked for this process. */
export interface LakeFolder extends LakePaths {
  /** Gives the folder back. */
  release(): void;
}

/** The folder that the environment names. */
export const lakeDirectory = (env: Record<string, string | undefined>): string => env['LAKE_DIR'] || '.lake';

/** The parts of a lake's folder; nothing is touched. */
export function lakePaths(path: string): LakePaths {
  const directory = resolve(path);
  return {
    directory,
    database: join(directory, 'lake.db'),
    assets: join(directory, 'assets'),
    imageCache: join(directory, 'cache', 'images'),
    temporary: join(directory, 'temporary'),
    adminToken: join(directory, 'admin-token'),
  };
}

/** Makes a folder ready, for commands that may use it beside a running lake. */
export function prepareFolder(path: string): LakePaths {
  const paths = lakePaths(path);
  const { directory, assets, imageCache, temporary } = paths;
  for (const name of [directory, join(assets, 'images'), join(assets, 'files'), imageCache, temporary]) {
    mkdirSync(name, { recursive: true, mode: 0o700 });
  }
  return paths;
}

/**
 * Makes the lake's folder ready and locks it for this process.
 * The lock is SQLite's own on a file apart: the kernel drops it when the process ends, however it ends,
 * so there is no stale lock file to clean up, and it works the same on every system.
 *
 * @throws {FolderInUseError}
 */
export function openFolder(path: string): LakeFolder {
  const paths = prepareFolder(path);
  const lock = lockFile(join(paths.directory, 'lake.lock'), paths.directory);
  return {
    ...paths,
    release: () => {
      lock.close();
    },
  };
}

function lockFile(path: string, directory: string): DatabaseSync {
  const lock = new DatabaseSync(path);
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return lock;
  } catch (error) {
    lock.close();
    if (sqliteCode(error) === sqliteCodes.busy) throw new FolderInUseError(directory);
    throw error;
  }
}

/** Makes the entries of a folder durable: a rename counts only once its folder is on disk. */
export function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
