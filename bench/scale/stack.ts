import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type SanityClient } from '@sanity/client';

import { FaultProxy } from '#tests/browser/support/fault-proxy.ts';
import { lakeClient } from '#tests/browser/support/lake-client.ts';
import { freePort } from '#tests/support/free-port.ts';
import { BUILD_FOLDER, type BuildTime, build } from './build.ts';
import { fill } from './fill.ts';
import { libraryOf } from './library.ts';
import { type Server, startServer } from './server.ts';

const HOST = '127.0.0.1';

/** A lake with a library in it and the site that shows it. */
export interface Stack {
  siteUrl: string;
  pagesDir: string;
  client: SanityClient;
  lake: Server;
  site: Server;
  /** Questions that the site has asked of the lake so far. */
  questions: () => number;
  fillSeconds: number;
  /** Left out when the site was not built anew. */
  build: BuildTime | undefined;
  stop: () => Promise<void>;
}

/** @param withBuild whether to build the site anew, with this content at hand */
export async function startStack(articles: number, withBuild: boolean): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-'));
  const [lakePort, port] = [await freePort(), await freePort()];
  const lakeUrl = `http://${HOST}:${lakePort}`;
  const siteUrl = `http://${HOST}:${port}`;
  const pagesDir = join(folder, 'pages');
  const startLake = () => {
    const own = { LAKE_DIR: join(folder, 'lake'), LAKE_PORT: String(lakePort), LAKE_ACL_MODE: 'public' };
    return startServer('sanity/lake/main.ts', { HOST, ...own }, /^lake ready /);
  };
  const running: { stop: () => Promise<void> }[] = [];
  const stop = async () => {
    for (const server of running.toReversed()) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const lake = await startLake();
    running.push(lake);
    const adminToken = (await readFile(join(folder, 'lake', 'admin-token'), 'utf8')).trim();
    const client = lakeClient({ lakeUrl, adminToken });
    const started = performance.now();
    await fill(client, libraryOf(articles));
    const fillSeconds = (performance.now() - started) / 1000;
    const built = withBuild ? await build(siteUrl, lakeUrl) : undefined;
    const proxy = new FaultProxy(lakeUrl);
    const contentUrl = await proxy.start();
    running.push(proxy);
    const own = { SITE_BUILD_DIR: BUILD_FOLDER, SITE_URL: siteUrl, SANITY_API_HOST: contentUrl };
    const env = { HOST, ...own, PAGES_DIR: pagesDir, PORT: String(port) };
    const site = await startServer('server/main.ts', env, /^site ready /);
    running.push(site);
    return { siteUrl, pagesDir, client, lake, site, questions: () => proxy.requests, fillSeconds, build: built, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
