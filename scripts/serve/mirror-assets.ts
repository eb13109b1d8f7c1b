import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { encode, suffixes } from '../../lib/page-store/encodings.ts';

/** What pages need besides themselves. The Studio's script is not among it: without the site there is no Studio. */
const isForReaders = (path: string) => !['.js', '.map'].includes(extname(path));

/**
 * Copies style sheets, fonts and icons into the mirror. Those of earlier builds stay: kept pages may name them, and their
 * names change with their content.
 */
export async function mirrorAssets(root: string, buildDir: string, mirror: string): Promise<void> {
  const options = { recursive: true, filter: isForReaders };
  const built = join(mirror, '_next/static');
  await cp(join(root, buildDir, 'static'), built, options);
  await cp(join(root, 'public'), mirror, options);
  const sheets = (await readdir(built, { recursive: true })).filter((path) => extname(path) === '.css');
  await Promise.all(sheets.map((sheet) => compress(join(built, sheet))));
}

/** As pages are kept: a web server that serves the folder compresses nothing itself. */
async function compress(file: string): Promise<void> {
  if (existsSync(file + suffixes.br)) return;
  const { gzip, br } = await encode(await readFile(file));
  await writeFile(file + suffixes.gzip, gzip);
  await writeFile(file + suffixes.br, br);
}
