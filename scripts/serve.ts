import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

import next from 'next';

import { exitWith, Refusal } from './bootstrap/refusal.mjs';
import { createLakeProxy } from './serve/lake-proxy.ts';
import { keepNotFoundPage, NOT_FOUND_PATH, type NotFoundPage } from './serve/not-found-page.ts';
import { closeGracefully, createSiteServer } from './serve/site-server.ts';
import { localUrl } from './start/addresses.ts';
import { requirePort } from './start/checks.ts';
import { readEnvironment } from './start/environment.ts';

/**
 * Serves the built site: `node scripts/serve.ts`. Prints `site ready <address>` when it answers; on SIGINT and SIGTERM
 * finishes the requests under way and ends with code 0. `npm start` runs it; with hosted Sanity it is all there is to run.
 */
const GRACE_MS = 5_000;
const root = join(import.meta.dirname, '..');

async function serve(): Promise<void> {
  const { host, port, hosted, apiHost } = readEnvironment(root);
  const build = process.env.SITE_BUILD_DIR ?? '.next';
  if (!existsSync(join(root, build, 'BUILD_ID'))) {
    throw new Refusal(`There is no built site in ${build}: \`npm start\` builds one.`);
  }
  await requirePort('PORT', port, host);

  // Next would take every WebSocket of the server it runs in and end those it does not know, the lake's among them.
  const httpServer = createServer();
  const app = next({ dev: false, dir: root, hostname: host, port, httpServer });
  await app.prepare();
  const lake = hosted ? undefined : createLakeProxy(apiHost);
  let notFoundPage: NotFoundPage = () => undefined;
  const server = createSiteServer(app.getRequestHandler(), () => notFoundPage(), lake);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  notFoundPage = await keepNotFoundPage(async () => {
    const answer = await fetch(localUrl(host, port) + NOT_FOUND_PATH);
    if (!answer.ok) throw new Error(`${NOT_FOUND_PATH} answered ${answer.status}`);
    return answer.text();
  });

  const end = async () => {
    lake?.close();
    await closeGracefully(server, GRACE_MS);
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  console.log(`site ready ${localUrl(host, port)}`);
}

serve().catch(exitWith);
