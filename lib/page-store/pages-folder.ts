import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { getEnv } from '../env.ts';

/** What tells that a folder cannot be written to: a read-only disk, or one of another user. */
const NOT_WRITABLE = ['EROFS', 'EACCES', 'EPERM'];

/** The server, Next's cache handler and its routes each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.pages-folder');
const shared = globalThis as typeof globalThis & { [key]?: string };

/**
 * Folder of the rendered pages: `PAGES_DIR`, or a temporary one where that cannot be written to, which the log says once.
 *
 * @throws any other error of the file system, such as a file in the folder's place
 */
export function pagesFolder(): string {
  return (shared[key] ??= writable(resolve(getEnv().pagesDir)));
}

function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    if (!NOT_WRITABLE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const temporary = mkdtempSync(join(tmpdir(), 'stillpoint-pages-'));
    console.warn(
      `[pages] ${folder} cannot be written to: pages are kept in ${temporary} and rendered again after a restart. Set PAGES_DIR to a folder that can be written to.`,
    );
    return temporary;
  }
}
