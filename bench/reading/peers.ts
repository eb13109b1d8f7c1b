import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Children } from '#scripts/start/children.ts';
import { freePort } from '#tests/support/free-port.ts';
import { type Content } from './content.ts';
import { run } from './run.ts';
import { compressAll, serveFolder, type Serving } from './static-folder.ts';

export interface PeerOptions {
  /** The project. */
  root: string;
  content: Content;
  /** The files that pages need. */
  assets: string;
  /** Where content comes from, for a peer that asks for it itself. */
  lakeUrl: string;
}

/** Builds a peer and serves it. */
export type StartPeer = (options: PeerOptions) => Promise<Serving>;

/** The peers by the name of their folder in `bench/peers`. */
export const peers: Readonly<Record<string, StartPeer>> = {
  hugo: async (options) => {
    const folder = await copyPeer('hugo', options);
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data/frame.json'), JSON.stringify(options.content.frame));
    for (const { path, title, description, body } of options.content.pages) {
      await mkdir(join(folder, 'content/articles'), { recursive: true });
      await writeFile(join(folder, `content${path}.html`), `${JSON.stringify({ title, description })}\n\n${body}`);
    }
    await cp(options.assets, join(folder, 'static'), { recursive: true });
    await run({ command: 'hugo', args: ['--minify', '--baseURL', 'http://localhost/'], cwd: folder });
    return serveBuilt(join(folder, 'public'));
  },
  astro: async (options) => {
    const folder = await copyPeer('astro', options);
    await cp(options.assets, join(folder, 'public'), { recursive: true });
    await build(folder);
    return serveBuilt(join(folder, 'dist'));
  },
  'next-minimal': (options) => startNext('next-minimal', options),
  'next-sanity': (options) => startNext('next-sanity', options),
};

async function copyPeer(name: string, { root, content }: PeerOptions): Promise<string> {
  const folder = await installPeer(root, name);
  await writeFile(join(folder, 'content.json'), JSON.stringify(content));
  return folder;
}

/**
 * A fresh copy of `bench/peers/<name>` under `.cache/bench`, with its packages: those that are there already when its
 * lockfile is still the same.
 *
 * @returns the folder
 */
export async function installPeer(root: string, name: string): Promise<string> {
  const folder = join(root, '.cache/bench', name);
  await mkdir(folder, { recursive: true });
  const lock = async () => readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => '');
  const before = await lock();
  for (const entry of await readdir(folder)) {
    if (entry !== 'node_modules') await rm(join(folder, entry), { recursive: true });
  }
  await cp(join(root, 'bench/peers', name), folder, { recursive: true });
  if ((await lock()) !== before) await run({ command: 'npm', args: ['ci', '--no-audit', '--no-fund'], cwd: folder });
  return folder;
}

async function build(folder: string, env?: Record<string, string>): Promise<void> {
  await run({ command: 'npm', args: ['run', 'build'], cwd: folder, env });
}

async function serveBuilt(folder: string): Promise<Serving> {
  await compressAll(folder);
  return serveFolder(folder);
}

async function startNext(name: string, options: PeerOptions): Promise<Serving> {
  const folder = await copyPeer(name, options);
  await cp(options.assets, join(folder, 'public'), { recursive: true });
  const env = { SANITY_API_HOST: options.lakeUrl };
  await build(folder, env);
  const port = String(await freePort());
  const children = new Children(() => undefined);
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', port, '--hostname', '127.0.0.1'];
  await children.start({ name, args, cwd: folder, env, readyLine: /Ready/ }).ready();
  return { url: `http://127.0.0.1:${port}`, stop: () => children.stop() };
}
