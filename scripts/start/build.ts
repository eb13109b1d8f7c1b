import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { step } from '../bootstrap/progress.mjs';
import type { Children } from './children.ts';
import { fingerprint } from './fingerprint.ts';

export type BuildOptions = {
  root: string;
  /** Folder of the build, relative to `root`. */
  folder: string;
  env: Record<string, string | undefined>;
  /** Settings that end up in the built pages: when one changes, they are built again. */
  settings: readonly string[];
};

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Builds the site unless the present build was made from these very sources and settings. The content source must be
 * up: pages are rendered from it.
 *
 * @throws {Refusal} with the output of the build when it fails
 */
export async function buildIfChanged(children: Children, options: BuildOptions): Promise<void> {
  const stamp = join(options.root, options.folder, 'made-from');
  const wanted = await fingerprint(options.root, options.settings);
  if ((await readIfThere(stamp)) === wanted) return;
  // Removed first: an interrupted build must not pass for a finished one.
  await rm(stamp, { force: true });
  await step('Building the site (a minute or two, when something changed)', () =>
    children.run({
      name: 'build',
      args: ['node_modules/next/dist/bin/next', 'build'],
      cwd: options.root,
      env: { NODE_ENV: 'production', ...options.env },
    }),
  );
  await writeFile(stamp, wanted);
}
