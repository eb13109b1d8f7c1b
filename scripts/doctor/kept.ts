import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Env } from '#lib/env.ts';

/** A secret that `npm start` keeps in LAKE_DIR, or `undefined` before the first start. */
export async function kept(root: string, { lakeDir }: Env, name: 'admin-token'): Promise<string | undefined> {
  try {
    return (await readFile(join(resolve(root, lakeDir), name), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
