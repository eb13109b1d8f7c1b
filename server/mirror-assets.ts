import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

import { encode } from '#lib/page-store/encodings.ts';
import type { Mirror } from '#lib/page-store/mirror.ts';

/** What pages need besides themselves. The Studio's script is not among it: without the site there is no Studio. */
const isForReaders = (path: string) => !['.js', '.map'].includes(extname(path));

/**
 * Copies style sheets, fonts and icons into the mirror. Those of earlier builds stay: kept pages may name them, and their
 * names change with their content. A web server serves the folder meanwhile, so what is there already is not touched.
 *
 * @param root the project's folder
 * @param buildDir that of the build, from there
 */
export async function mirrorAssets(root: string, buildDir: string, mirror: Mirror): Promise<void> {
  await copyInto(mirror, '_next/static', join(root, buildDir, 'static'));
  await copyInto(mirror, '', join(root, 'public'));
}

async function copyInto(mirror: Mirror, to: string, from: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isForReaders(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const identity = await readFile(file);
    // As pages are kept: a web server that serves the folder compresses nothing itself.
    const bodies = extname(file) === '.css' ? await encode(identity) : { identity };
    mirror.put(join(to, relative(from, file)), bodies);
  }
}
