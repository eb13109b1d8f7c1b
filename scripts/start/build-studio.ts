import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { encode, suffixes } from '#lib/page-store/encodings.ts';
import type { Children } from './children.ts';

/** What becomes smaller by compression; pictures and fonts are compressed already. */
const COMPRESSIBLE = new Set(['.js', '.css', '.svg']);

/**
 * Builds the Studio with Vite, and a compressed copy of each file beside it.
 *
 * @param folder absolute path; what is in it goes
 * @throws {Refusal} with the output of Vite when it fails
 */
export async function buildStudio(children: Children, root: string, folder: string): Promise<void> {
  // By itself Vite would write its configuration into node_modules, which may be read-only.
  const options = ['--configLoader', 'native', '--outDir', folder, '--emptyOutDir'];
  await children.run({
    name: 'build of the Studio',
    args: ['node_modules/vite/bin/vite.js', 'build', 'sanity/studio', ...options],
    cwd: root,
    env: { NODE_ENV: 'production' },
  });
  const assets = join(folder, 'assets');
  const files = (await readdir(assets)).filter((name) => COMPRESSIBLE.has(extname(name)));
  await Promise.all(files.map((name) => compress(join(assets, name))));
}

async function compress(file: string): Promise<void> {
  const { gzip, br } = await encode(await readFile(file));
  await Promise.all([writeFile(file + suffixes.gzip, gzip), writeFile(file + suffixes.br, br)]);
}
