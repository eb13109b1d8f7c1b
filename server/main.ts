import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import next from 'next';

import { localUrl } from '#lib/http/local-url.ts';
import { STUDIO_BUILD } from '#lib/studio/build-folder.ts';
import { exitWith, Refusal } from '#scripts/bootstrap/refusal.mjs';
import { requirePort } from '#scripts/start/checks.ts';
import { readEnvironment } from '#scripts/start/environment.ts';
import { createLakeProxy } from './lake-proxy.ts';
import { createSiteProcess } from './site-process.ts';
import { closeGracefully, createSiteServer } from './site-server.ts';

/**
 * Serves the built site: `node server/main.ts`. Prints `site ready <address>` when it answers; on SIGINT and SIGTERM
 * finishes the requests under way and ends with code 0. `npm start` runs it; with hosted Sanity it is all there is to run.
 */
const GRACE_MS = 5_000;
const root = join(import.meta.dirname, '..');

async function serve(): Promise<void> {
  const env = readEnvironment(root);
  const { host, port, hosted, apiHost, buildDir: build, trustedProxies } = env;
  for (const file of ['BUILD_ID', join(STUDIO_BUILD, 'index.html')]) {
    if (existsSync(join(root, build, file))) continue;
    throw new Refusal(`${join(build, file)} is missing, so site or Studio are not built: \`npm start\` builds them.`);
  }
  await requirePort('PORT', port, host);

  // Next would take every WebSocket of the server it runs in and end those it does not know, the lake's among them.
  const httpServer = createServer();
  const app = next({ dev: false, dir: root, hostname: host, port, httpServer });
  await app.prepare();
  const origin = localUrl(host, port);
  const siteProcess = await createSiteProcess({ root, env, origin, next: app.getRequestHandler() });
  const lake = hosted ? undefined : createLakeProxy(apiHost, trustedProxies);
  const server = createSiteServer({ ...siteProcess, lake });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  await siteProcess.begin();

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    const grace = setTimeout(GRACE_MS);
    lake?.close();
    siteProcess.stop();
    await closeGracefully(server, GRACE_MS);
    // What goes on after an answer may wait for others, such as search engines.
    await Promise.race([app.close(), grace]);
    await siteProcess.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  // The process that started the site and read what it says is gone. Next would log that it cannot log, without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end());
  console.log(`site ready ${origin}`);
}

serve().catch(exitWith);
