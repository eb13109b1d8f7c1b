import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { STUDIO_BUILD } from '#lib/studio/build-folder.ts';
import { step } from '../bootstrap/progress.mjs';
import { buildStudio } from './build-studio.ts';
import type { Children } from './children.ts';
import { type Build, fingerprint } from './fingerprint.ts';

export type BuildOptions = {
  root: string;
  /** Folder of the build, relative to `root`. */
  folder: string;
  /** The address visitors use. */
  siteUrl: string;
  env: Record<string, string | undefined>;
};

/** A build that may be up to date. */
type Part = {
  name: Build;
  /** The file that keeps the fingerprint of the sources it was made from. */
  stamp: string;
  /** All that it keeps of its surroundings. */
  settings: string[];
  run: () => Promise<void>;
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
 * The settings come from the headers in `next.config.ts`. The pages that Next renders while building are served to
 * nobody: see docs/decisions/0007-pages-are-rendered-by-the-running-site.md.
 */
function site(children: Children, { root, folder, siteUrl, env }: BuildOptions): Part {
  const { protocol, hostname } = new URL(siteUrl);
  return {
    name: 'site',
    stamp: join(root, folder, 'made-from'),
    settings: [protocol, hostname],
    run: () =>
      children.run({
        name: 'build',
        args: ['node_modules/next/dist/bin/next', 'build'],
        cwd: root,
        env: { NODE_ENV: 'production', SITE_URL: siteUrl, ...env },
      }),
  };
}

/** Where the content is reaches the Studio when it is opened, so nothing of that is built in. */
function studio(children: Children, { root, folder }: BuildOptions): Part {
  const studioFolder = join(root, folder, STUDIO_BUILD);
  return {
    name: 'studio',
    stamp: join(studioFolder, 'made-from'),
    settings: [],
    run: () => buildStudio(children, root, studioFolder),
  };
}

/** Builds one part unless it was made from these very sources and settings. */
async function renew(root: string, { name, stamp, settings, run }: Part): Promise<void> {
  const wanted = await fingerprint(name, root, settings);
  if ((await readIfThere(stamp)) === wanted) return;
  // Removed first: an interrupted build must not pass for a finished one.
  await rm(stamp, { force: true });
  await step(`Building the ${name} (when something changed)`, run);
  await writeFile(stamp, wanted);
}

/**
 * Builds site and Studio, each unless the present build was made from its very sources, and the site also for the same
 * public host. No content is needed for it.
 *
 * @throws {Refusal} with the output of the build when it fails
 */
export async function buildIfChanged(children: Children, options: BuildOptions): Promise<void> {
  // One after the other: each keeps all processors busy.
  await renew(options.root, studio(children, options));
  await renew(options.root, site(children, options));
}
