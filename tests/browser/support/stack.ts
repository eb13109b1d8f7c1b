import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildIfChanged } from '#scripts/start/build.ts';
import { Children } from '#scripts/start/children.ts';
import { startSeededLake } from '#scripts/start/lake.ts';
import { startSite } from '#scripts/start/site.ts';
import { freePort } from '#tests/support/free-port.ts';
import { copySeededLake } from './seeded-lake.ts';

const HOST = '127.0.0.1';

/** Beside `.next`, so that a site someone serves from there is left alone. */
export const BUILD_FOLDER = '.cache/test-site';

/** For a build nobody answers: it needs no content source. */
const buildEnv = { SITE_BUILD_DIR: BUILD_FOLDER, SANITY_API_HOST: 'http://127.0.0.1:1' };

/** A lake with the first content and the site that shows it, on ports of their own. */
export type Stack = {
  siteUrl: string;
  lakeUrl: string;
  adminToken: string;
  /** Where the site keeps its pages. */
  pagesDir: string;
  /** Ends the site and starts it again; it keeps its pages. */
  restartSite: () => Promise<void>;
  /** Takes the site away. */
  stopSite: () => Promise<void>;
  /** Takes the content source away. */
  stopLake: () => Promise<void>;
  /** Brings it back, at the same address and with what it held. */
  startLake: () => Promise<void>;
  /** Ends both and removes what they wrote. */
  stop: () => Promise<void>;
};

interface StackOptions {
  build: boolean;
  contentUrl?: (lakeUrl: string) => Promise<string>;
  env?: Record<string, string | undefined>;
}

/**
 * Starts a lake in a copy of the run's seeded folder, and serves the site from it, with the same code as `npm start`.
 * What the servers say is kept in `tests/artefacts/servers.log`.
 *
 * @param build false to serve what an earlier stack has built
 * @param contentUrl where the site finds the lake, when not at its own address
 * @param env what the site runs with besides
 */
export async function startStack({ build, contentUrl, env: given }: StackOptions): Promise<Stack> {
  const root = process.cwd();
  const folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  await copySeededLake(folder);
  await mkdir('tests/artefacts', { recursive: true });
  const children = new Children((name, line) => appendFileSync('tests/artefacts/servers.log', `${name} │ ${line}\n`));
  const stop = async () => {
    await children.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const pagesDir = join(folder, 'pages');
    const siteUrl = `http://${HOST}:${port}`;
    const lakeOptions = { root, folder, port: await freePort() };
    let lake = await startSeededLake(children, lakeOptions, 'production');
    const env = {
      SITE_BUILD_DIR: BUILD_FOLDER,
      PAGES_DIR: pagesDir,
      SANITY_API_HOST: contentUrl ? await contentUrl(lake.url) : lake.url,
      SANITY_READ_TOKEN: lake.adminToken,
      SANITY_FEEDBACK_TOKEN: lake.adminToken,
      // As with hosted Sanity: the site takes webhooks besides what it hears.
      SANITY_WEBHOOK_SECRET: 'the secret of the tests, which nobody signs with',
      ...given,
    };
    if (build) await buildIfChanged(children, { root, folder: BUILD_FOLDER, siteUrl, env: buildEnv });
    const site = { root, host: HOST, port, env: { ...env, SITE_URL: siteUrl } };
    let running = await startSite(children, site);
    return {
      siteUrl,
      lakeUrl: lake.url,
      adminToken: lake.adminToken,
      pagesDir,
      restartSite: async () => {
        await children.end(running);
        running = await startSite(children, site);
      },
      stopSite: () => children.end(running),
      stopLake: () => lake.stop(),
      startLake: async () => {
        lake = await startSeededLake(children, lakeOptions, 'production');
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
