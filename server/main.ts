import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import next from 'next';

import { maxAge } from '#lib/content/max-age.ts';
import { localUrl } from '#lib/http/local-url.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import { sharedPageStore } from '#lib/page-store/shared-page-store.ts';
import { provideContentUpdates } from '#lib/revalidate/content-updates.ts';
import { startContentUpdates } from '#lib/revalidate/start-content-updates.ts';
import { readingHeaders, studioHeaders, transportHeaders } from '#lib/http/security-headers.ts';
import { STUDIO_BUILD } from '#lib/studio/build-folder.ts';
import { studioConnection } from '#lib/studio/connection.ts';
import { exitWith, Refusal } from '#scripts/bootstrap/refusal.mjs';
import { requirePort } from '#scripts/start/checks.ts';
import { readEnvironment } from '#scripts/start/environment.ts';
import { createFailureReply } from './failure-reply.ts';
import { createLakeProxy } from './lake-proxy.ts';
import { copyStaticAssets } from './copy-static-assets.ts';
import { asFunction } from './next-handler.ts';
import { keepNotFoundPages, type NotFoundPage } from './not-found-page.ts';
import { PictureFetcher } from './picture-fetcher.ts';
import { renderThrough } from './render.ts';
import { closeGracefully, createSiteServer } from './site-server.ts';
import { createSite } from './site.ts';
import { createStaticFiles } from './static-files.ts';
import { createStudio } from './studio.ts';
import { keepUp, warmSearch, warmUp } from './warm-up.ts';

/**
 * Serves the built site: `node server/main.ts`. Prints `site ready <address>` when it answers; on SIGINT and SIGTERM
 * finishes the requests under way and ends with code 0. `npm start` runs it; with hosted Sanity it is all there is to run.
 */
const GRACE_MS = 5_000;

/** A content source that is away holds up the start for so long. */
const CATCH_UP_MS = 3_000;

/** At a first start, pages are rendered ahead for this long at the most; those of a larger site while it already serves. */
const WARM_MS = 10_000;
const root = join(import.meta.dirname, '..');

async function serve(): Promise<void> {
  const env = readEnvironment(root);
  const { cdn, host, port, hosted, apiHost, siteUrl, contentMaxAge, buildDir: build, trustedProxies } = env;
  for (const file of ['BUILD_ID', join(STUDIO_BUILD, 'index.html')]) {
    if (existsSync(join(root, build, file))) continue;
    throw new Refusal(`${join(build, file)} is missing, so site or Studio are not built: \`npm start\` builds them.`);
  }
  await requirePort('PORT', port, host);

  // Next would take every WebSocket of the server it runs in and end those it does not know, the lake's among them.
  const httpServer = createServer();
  const app = next({ dev: false, dir: root, hostname: host, port, httpServer });
  await app.prepare();
  const lake = hosted ? undefined : createLakeProxy(apiHost, trustedProxies);
  const origin = localUrl(host, port);
  const store = sharedPageStore();
  await copyStaticAssets(root, build, store.output);
  const pictures = new PictureFetcher(origin);
  const seen = (html: string) => pictures.queue(html);
  const isFresh = (path: string) => store.isFresh(path);
  const refresher = new Refresher(renderThrough(origin, seen), isFresh);

  let notFoundPage: NotFoundPage = () => undefined;
  const transport = transportHeaders(siteUrl);
  const fail = createFailureReply((path) => notFoundPage(path), transport);
  const studio = await createStudio({
    folder: join(root, build, STUDIO_BUILD),
    connection: studioConnection(env),
    headers: { ...studioHeaders(hosted), ...transport },
  });
  const assets = createStaticFiles({
    folder: join(root, build, 'static'),
    prefix: '/_next/static/',
    headers: transport,
  });
  const site = createSite({
    store,
    refresher,
    next: asFunction(app.getRequestHandler()),
    files: [studio, assets],
    fail,
    headers: { ...readingHeaders, ...transport },
    transport,
    cdn,
    siteUrl,
  });
  const server = createSiteServer({ site, fail, lake });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  notFoundPage = await keepNotFoundPages(async (path) => {
    const answer = await fetch(origin + path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  });
  // Later starts have pages to send, however old.
  const isFirstStart = (await store.find('/')) === null;
  const background = new AbortController();
  const { updates, caughtUp } = startContentUpdates({
    store,
    refresher,
    maxAge: contentMaxAge,
    signal: background.signal,
  });
  provideContentUpdates(updates);
  // What has not changed while the site was down need not be rendered.
  await Promise.race([caughtUp, setTimeout(CATCH_UP_MS)]);
  const { walked, whole } = warmUp({ store, refresher, seen, signal: background.signal });
  const pruned = whole.then(() => background.signal.aborted || store.prune());
  const warm = pruned.catch((error: unknown) => console.error('[pages]', error));
  if (isFirstStart) await Promise.race([Promise.allSettled([walked]), setTimeout(WARM_MS)]);
  keepUp(store, refresher, maxAge(), background.signal);
  const search = warm.then(() => warmSearch(origin, background.signal));
  search.catch((error: unknown) => background.signal.aborted || console.error('[search]', error));

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    const grace = setTimeout(GRACE_MS);
    lake?.close();
    background.abort();
    refresher.close();
    await closeGracefully(server, GRACE_MS);
    // What goes on after an answer may wait for others, such as search engines.
    await Promise.race([app.close(), grace]);
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  // Whoever started the site and read what it says is gone. Next would log that it cannot log, without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => void end());
  console.log(`site ready ${origin}`);
}

serve().catch(exitWith);
