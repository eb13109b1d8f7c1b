import { access, constants, stat, statfs } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Env } from '#lib/env.ts';
import { diskSentence, Refusal } from '../bootstrap/refusal.mjs';
import { findChromium } from '../chromium/find.ts';
import type { Finding } from './finding.ts';

/** Below this a build or a day of editing may fill the disk. */
const LOW_BYTES = 500e6;

/** The Node that runs everything after installation. */
export function node(root: string): Finding {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const pinned = lock.packages['node_modules/node']?.version;
  const running = process.versions.node;
  return running === pinned
    ? { state: 'works', name: 'Node', text: `${running}, as pinned` }
    : { state: 'broken', name: 'Node', text: `${running} runs, ${pinned} is pinned: run \`npm start\` to install it` };
}

/** Room where the site is built. */
export async function disk(root: string): Promise<Finding> {
  return room('Disk', root, '');
}

/** A folder that the site or its lake writes into, perhaps on a disk of its own. */
export async function folder(name: string, variable: string, path: string): Promise<Finding> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return { state: 'broken', name, text: `${path} is a file: set ${variable} to a folder, or move the file away` };
    }
    await access(path, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { state: 'absent', name, text: `${path} is not there yet: \`npm start\` makes it` };
    return { state: 'broken', name, text: diskSentence(code, path) ?? `${path} cannot be used: ${String(error)}` };
  }
  return room(name, path, `${path}, `);
}

async function room(name: string, path: string, before: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(path);
  const free = bavail * bsize;
  const text = `${before}${(free / 1e9).toFixed(1)} GB free`;
  return free < LOW_BYTES
    ? { state: 'broken', name, text: `${text}: free some space` }
    : { state: 'works', name, text };
}

/** The production build, which `npm start` renews by itself. */
export function build(root: string, { buildDir }: Env): Finding {
  return existsSync(join(root, buildDir, 'made-from'))
    ? { state: 'works', name: 'Build', text: 'present; `npm start` renews it when sources change' }
    : { state: 'absent', name: 'Build', text: 'none yet: `npm start` makes one' };
}

/** The browser of the tests. */
export function chromium(root: string): Finding {
  try {
    const path = findChromium(root);
    return path
      ? { state: 'works', name: 'Chromium', text: path }
      : { state: 'absent', name: 'Chromium', text: 'none: `npm test` installs one' };
  } catch (error) {
    if (error instanceof Refusal) return { state: 'broken', name: 'Chromium', text: error.message };
    throw error;
  }
}
