import { join, resolve } from 'node:path';

import type { Env } from '#lib/env.ts';
import { studioConnection } from '#lib/studio/connection.ts';
import { print, step } from '../bootstrap/progress.mjs';
import { exitWith, Refusal } from '../bootstrap/refusal.mjs';
import { localUrl } from '#lib/http/local-url.ts';
import { studioUrl } from './addresses.ts';
import { buildIfChanged } from './build.ts';
import { requireFolder, requirePort } from './checks.ts';
import { Children } from './children.ts';
import { readEnvironment } from './environment.ts';
import { LAKE_HOST, ownerLink, startSeededLake } from './lake.ts';
import { startDevelopment, startSite } from './site.ts';

/**
 * `npm start`, and `npm run dev` with `--dev`: the lake, its first content, the build and the site, in that order.
 * Runs until Ctrl-C or SIGTERM, which end everything with code 0; when a part fails, everything ends with code 1.
 */
const root = join(import.meta.dirname, '../..');
const development = process.argv.includes('--dev');

/** Room for the build and for a good many pictures. */
const NEEDED_BYTES = 200e6;

async function start(children: Children): Promise<void> {
  const env = readEnvironment(root);
  await requirePort('PORT', env.port, env.host);
  // The project's own folder may be read-only.
  await requireFolder(join(root, env.buildDir), NEEDED_BYTES);
  // A web server, which is another user, reads it.
  await requireFolder(resolve(root, env.pagesDir), NEEDED_BYTES, 0o755);

  const content = await contentSource(children, env);
  const site = { root, host: env.host, port: env.port, env: { SITE_URL: env.siteUrl, ...content.env } };
  if (development) {
    await step('Starting the site with hot reload', () => startDevelopment(children, site, studioConnection(env)));
  } else {
    const { siteUrl, buildDir: folder } = env;
    await buildIfChanged(children, { root, folder, siteUrl, env: content.env });
    await step('Starting the site', () => startSite(children, site));
  }

  const address = localUrl(env.host, env.port);
  const studio = studioUrl(env.siteUrl, address);
  print(`\nSite    ${address}\nStudio  ${studio}\n${content.address}`);
  if (content.signIn) {
    print(`\nOpen this link to choose your name and password for the Studio. It works once, within three days:`);
    print(`${studio}${content.signIn}`);
  }
  print('\nPress Ctrl-C to stop.');
}

/** Where the content comes from, as the site and its build need to know it. */
type Content = {
  env: Record<string, string | undefined>;
  /** The line that tells people where it is. */
  address: string;
  /** What the owner adds to the Studio's address to sign in for the first time. */
  signIn: string | null;
};

function contentSource(children: Children, env: Env): Content | Promise<Content> {
  if (env.hosted) return hostedContent(env);
  return env.lakeUrl ? { env: {}, address: `Lake    ${env.lakeUrl}`, signIn: null } : ownLake(children, env);
}

function hostedContent(env: Env): Content {
  return {
    env: {},
    address: `Content project ${env.projectId}, dataset ${env.dataset}`,
    signIn: null,
  };
}

/** Starts the embedded lake and fills it the first time. */
async function ownLake(children: Children, env: Env): Promise<Content> {
  const folder = resolve(root, env.lakeDir);
  await requirePort('LAKE_PORT', env.lakePort, LAKE_HOST);
  await requireFolder(folder, NEEDED_BYTES);
  const lake = await startSeededLake(children, { root, folder, port: env.lakePort }, env.dataset);
  return {
    env: {
      SANITY_API_HOST: lake.url,
      SANITY_READ_TOKEN: env.readToken ?? lake.adminToken,
      SANITY_FEEDBACK_TOKEN: env.feedbackToken ?? lake.adminToken,
    },
    address: `Lake    ${lake.url}`,
    signIn: await ownerLink(lake),
  };
}

const children = new Children();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    await children.stop();
    process.exit(0);
  });
}

try {
  await start(children);
  const dead = await children.firstDeath();
  throw new Refusal(`${dead.lastWords()} Everything else was stopped; run the command again.`);
} catch (error) {
  // Stopped on request: whatever broke off because of it is no failure, and the signal's handler ends the process.
  if (!children.stopping) {
    await children.stop();
    exitWith(error);
  }
}
