import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { step } from '../bootstrap/progress.mjs';
import type { Children } from './children.ts';
import { fingerprint } from './fingerprint.ts';

export type BuildOptions = {
  root: string;
  /** Folder of the build, relative to `root`. */
  folder: string;
  /** The address visitors use. */
  siteUrl: string;
  /** True when the content lives in hosted Sanity. */
  hosted: boolean;
  env: Record<string, string | undefined>;
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
 * All that a build keeps of its surroundings, through the headers in `next.config.ts`. The pages that Next renders while
 * building are served to nobody: see docs/decisions/0007-pages-are-rendered-by-the-running-site.md.
 */
function builtIn({ siteUrl, hosted }: BuildOptions): string[] {
  const { protocol, hostname } = new URL(siteUrl);
  return [protocol, hostname, String(hosted)];
}

/**
 * Builds the site unless the present build was made from these very sources, for the same public host and kind of
 * content source. The source must be up: Next renders pages from it.
 *
 * @throws {Refusal} with the output of the build when it fails
 */
export async function buildIfChanged(children: Children, options: BuildOptions): Promise<void> {
  const stamp = join(options.root, options.folder, 'made-from');
  const wanted = await fingerprint(options.root, builtIn(options));
  if ((await readIfThere(stamp)) === wanted) return;
  // Removed first: an interrupted build must not pass for a finished one.
  await rm(stamp, { force: true });
  await step('Building the site (a minute or two, when something changed)', () =>
    children.run({
      name: 'build',
      args: ['node_modules/next/dist/bin/next', 'build'],
      cwd: options.root,
      env: { NODE_ENV: 'production', SITE_URL: options.siteUrl, ...options.env },
    }),
  );
  await writeFile(stamp, wanted);
}
