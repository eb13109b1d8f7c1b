import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/**
 * What a build does not read. Everything else counts, so that a new folder is never forgotten: at worst we build once
 * too often.
 */
const ignored = new Set([
  'node_modules',
  'bench',
  'deploy',
  'docs',
  'scripts',
  'server',
  'tests',
  'sanity/lake',
  'sanity/seed',
  'next-env.d.ts',
]);

const isIgnored = (path: string, name: string) => ignored.has(path) || /^\.|\.md$|\.tsbuildinfo$/.test(name);

async function sources(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = entries.map((entry) => {
    const path = posix.join(folder, entry.name);
    if (isIgnored(path, entry.name)) return [];
    return entry.isDirectory() ? sources(root, path) : [path];
  });
  return (await Promise.all(found)).flat().sort();
}

/**
 * Hashes the sources a build is made of, together with the settings baked into it.
 *
 * @param settings what the build keeps of its surroundings: see `builtIn` in `build.ts`
 */
export async function fingerprint(root: string, settings: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of await sources(root)) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
