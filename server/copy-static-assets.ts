import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

import { encode } from '#lib/page-store/encodings.ts';
import type { StaticOutput } from '#lib/page-store/static-output.ts';

/** What pages need besides themselves. The Studio's script is not among it: without the site there is no Studio. */
const isForReaders = (path: string) => !['.js', '.map'].includes(extname(path));

/**
 * Copies style sheets, fonts and icons into the static output. Those of earlier builds stay, because cached pages may name them.
 * A web server serves the folder meanwhile, so existing files are not touched.
 *
 * @param root the project's folder
 * @param buildDir that of the build, from there
 */
export async function copyStaticAssets(root: string, buildDir: string, output: StaticOutput): Promise<void> {
  await copyInto(output, '_next/static', join(root, buildDir, 'static'));
  await copyInto(output, '', join(root, 'public'));
}

async function copyInto(output: StaticOutput, to: string, from: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isForReaders(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const identity = await readFile(file);
    // Like pages: a web server that serves the folder compresses nothing itself.
    const bodies = extname(file) === '.css' ? await encode(identity) : { identity };
    output.put(join(to, relative(from, file)), bodies);
  }
}
