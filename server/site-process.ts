import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { startBackgroundTasks } from '#lib/background/start-background-tasks.ts';
import { client } from '#lib/content/client.ts';
import { maxAge } from '#lib/content/max-age.ts';
import type { Env } from '#lib/env.ts';
import { readingHeaders, studioHeaders, transportHeaders } from '#lib/http/security-headers.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import { sharedPageStore } from '#lib/page-store/shared-page-store.ts';
import { provideContentUpdates } from '#lib/revalidate/content-updates.ts';
import { startContentUpdates } from '#lib/revalidate/start-content-updates.ts';
import { lookForNotices } from '#lib/sources/look-for-notices.ts';
import { STUDIO_BUILD } from '#lib/studio/build-folder.ts';
import { studioConnection } from '#lib/studio/connection.ts';
import { createFailureReply, type FailureReply } from './failure-reply.ts';
import { copyStaticAssets } from './copy-static-assets.ts';
import { asFunction, type NodeHandler } from './next-handler.ts';
import { keepNotFoundPages, type NotFoundPage } from './not-found-page.ts';
import { PictureFetcher } from './picture-fetcher.ts';
import { renderThrough } from './render.ts';
import { createSite, type Site } from './site.ts';
import { createStaticFiles } from './static-files.ts';
import { createStudio } from './studio.ts';
import { keepUp, warmSearch, warmUp } from './warm-up.ts';

/** A content source that is away holds up the start for so long. */
const CATCH_UP_MS = 3_000;

/** At a first start, pages are rendered ahead for this long at the most; those of a larger site while it already serves. */
const WARM_MS = 10_000;

export interface SiteProcessOptions {
  /** The project's folder. */
  root: string;
  env: Env;
  /** Where this process answers, from this machine. */
  origin: string;
  next: NodeHandler;
}

/** The site in one process: what answers, and what keeps its pages up to date. */
export interface SiteProcess {
  site: Site;
  fail: FailureReply;
  /**
   * To be called once the process answers at its origin: hears of changes from now on and renders pages ahead.
   * @returns when the first readers get ready pages, or have waited long enough
   */
  begin(): Promise<void>;
  /** Stops what runs in the background. */
  stop(): void;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

/** Puts the site together around Next's handler. A Studio that was not built is left out. */
export async function createSiteProcess({ root, env, origin, next }: SiteProcessOptions): Promise<SiteProcess> {
  const { cdn, hosted, siteUrl, contentMaxAge, buildDir: build } = env;
  const store = sharedPageStore();
  await copyStaticAssets(root, build, store.output);
  const background = new AbortController();
  const { signal } = background;
  const pictures = new PictureFetcher(origin, signal);
  const seen = (html: string) => pictures.queue(html);
  const refresher = new Refresher(renderThrough(origin, seen), (path) => store.isFresh(path));

  let notFoundPage: NotFoundPage = () => undefined;
  const transport = transportHeaders(siteUrl);
  const fail = createFailureReply((path) => notFoundPage(path), transport);
  const studioFolder = join(root, build, STUDIO_BUILD);
  const studio = existsSync(studioFolder)
    ? await createStudio({
        folder: studioFolder,
        connection: studioConnection(env),
        headers: { ...studioHeaders(hosted), ...transport },
      })
    : undefined;
  const assets = createStaticFiles({
    folder: join(root, build, 'static'),
    prefix: '/_next/static/',
    headers: transport,
  });
  const site = createSite({
    store,
    refresher,
    next: asFunction(next),
    files: studio ? [studio, assets] : [assets],
    fail,
    headers: { ...readingHeaders, ...transport },
    transport,
    cdn,
    siteUrl,
  });

  return {
    site,
    fail,

    async begin() {
      notFoundPage = await keepNotFoundPages(async (path) => {
        const answer = await fetch(origin + path);
        if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
        return answer.text();
      });
      // Later starts have pages to send, however old.
      const isFirstStart = (await store.find('/')) === null;
      const { updates, caughtUp } = startContentUpdates({ store, refresher, maxAge: contentMaxAge, signal });
      provideContentUpdates(updates);
      // What has not changed while the site was down need not be rendered.
      await Promise.race([caughtUp, setTimeout(CATCH_UP_MS)]);
      const { walked, whole } = warmUp({ store, refresher, seen, signal });
      const pruned = whole.then(() => signal.aborted || store.prune());
      const warm = pruned.catch((error: unknown) => console.error('[pages]', error));
      if (isFirstStart) await Promise.race([Promise.allSettled([walked]), setTimeout(WARM_MS)]);
      keepUp(store, refresher, maxAge(), signal);
      if (env.feedbackToken)
        void startBackgroundTasks(client.withConfig({ token: env.feedbackToken }), [lookForNotices()], signal);
      const search = warm.then(() => warmSearch(origin, signal));
      search.catch((error: unknown) => signal.aborted || console.error('[search]', error));
    },

    stop() {
      background.abort();
      refresher.close();
    },

    close: () => store.close(),
  };
}
