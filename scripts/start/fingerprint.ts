import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** What no build reads. */
const read = {
  byNone: [
    'node_modules',
    'bench',
    'deploy',
    'docs',
    'scripts',
    'tests',
    'sanity/lake',
    'sanity/seed',
    'sanity/typegen',
    'eslint.config.mjs',
    'jest.config.mjs',
    'next-env.d.ts',
  ],
  byStudioOnly: ['sanity/studio', 'sanity/schema'],
  bySiteOnly: [
    'app',
    'components',
    'instrumentation.ts',
    'lib',
    'public',
    'server',
    'next.config.ts',
    'postcss.config.mjs',
    'sanity/types.generated.ts',
  ],
};

/**
 * What each build does not read; the import arrows in `eslint.config.mjs` see to it. Everything else counts, so that a
 * new folder is never forgotten: at worst we build once too often.
 */
const unread = {
  site: new Set([...read.byNone, ...read.byStudioOnly]),
  studio: new Set([...read.byNone, ...read.bySiteOnly]),
};

export type Build = keyof typeof unread;

async function sources(build: Build, root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = entries.map((entry) => {
    const path = posix.join(folder, entry.name);
    if (unread[build].has(path) || /^\.|\.md$|\.tsbuildinfo$/.test(entry.name)) return [];
    return entry.isDirectory() ? sources(build, root, path) : [path];
  });
  return (await Promise.all(found)).flat().sort();
}

/**
 * Hashes the sources a build is made of, together with the settings baked into it.
 *
 * @param settings what the build keeps of its surroundings: see `build.ts`
 * @returns SHA-256, in hexadecimal
 */
export async function fingerprint(build: Build, root: string, settings: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of await sources(build, root)) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
