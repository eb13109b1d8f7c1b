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

/** The lake's folder: where its parts are, and the lock that keeps other processes out. */
export interface LakeFolder {
  readonly directory: string;
  readonly database: string;
  readonly assets: string;
  readonly imageCache: string;
  readonly temporary: string;
  readonly adminToken: string;
  /** Gives the folder back. */
  release(): void;
}

/**
 * Makes the lake's folder ready and locks it for this process.
 * The lock is SQLite's own on a file apart: the kernel drops it when the process ends, however it ends,
 * so there is no stale lock file to clean up, and it works the same on every system.
 *
 * @throws {FolderInUseError}
 */
export function openFolder(path: string): LakeFolder {
  const directory = resolve(path);
  const inside = (...names: string[]): string => join(directory, ...names);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = lockFile(inside('lake.lock'), directory);
  for (const name of ['assets/images', 'assets/files', 'cache/images', 'temporary']) {
    mkdirSync(inside(name), { recursive: true, mode: 0o700 });
  }
  return {
    directory,
    database: inside('lake.db'),
    assets: inside('assets'),
    imageCache: inside('cache', 'images'),
    temporary: inside('temporary'),
    adminToken: inside('admin-token'),
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
