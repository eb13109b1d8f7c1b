import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { IncrementalCache } from 'next/dist/server/lib/incremental-cache/index.js';
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js';
import RenderResult from 'next/dist/server/render-result.js';
import ResponseCache from 'next/dist/server/response-cache/index.js';

import type CacheHandler from '#lib/page-store/cache-handler.ts';
import { refreshHeaders } from '#lib/page-store/internal-requests.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import { rendered } from './support.ts';

type Route = Exclude<ConstructorParameters<typeof ResponseCache>[0]['route'], 'image'>;

const route = { kind: 'APP_PAGE', sourceRoute: '/about/page' } as Route;
const preview = { previewModeId: 'id', previewModeSigningKey: 'key', previewModeEncryptionKey: 'key' };
const prerenderManifest = { version: 4 as const, routes: {}, dynamicRoutes: {}, notFoundRoutes: [], preview };

let folder: string;
let store: PageStore;
let Handler: typeof CacheHandler;
let key: string;
let next: ResponseCache;

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync('.cache/build-');
  writeFileSync(join(folder, 'BUILD_ID'), 'build-1');
  process.env['SITE_BUILD_DIR'] = folder;
  process.env['PAGES_DIR'] = join(folder, 'pages');
  Handler = (await import('#lib/page-store/cache-handler.ts')).default;
  store = (await import('#lib/page-store/shared-page-store.ts')).sharedPageStore();
  const { getRouteCacheKey } = await import('next/dist/server/lib/route-cache-key.js');
  key = getRouteCacheKey('/about', route);
  next = new ResponseCache({ minimalMode: false, route });
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Page {
  html: string;
  path?: string;
  revalidate?: number;
  /** When its rendering ends. */
  until?: Promise<unknown>;
}

/** Asks Next's own cache for a page, as a request with these headers does. */
async function ask(requestHeaders: Readonly<Record<string, string>>, page: Page): Promise<void> {
  const incrementalCache = new IncrementalCache({
    dev: false,
    requestHeaders,
    previewProps: preview,
    prerenderManifest,
    CurCacheHandler: Handler,
  });
  const render = async () => {
    await page.until;
    const html = RenderResult.fromStatic(page.html, 'text/html; charset=utf-8');
    const headers = { 'x-next-cache-tags': 'site' };
    const other = { rscData: undefined, postponed: undefined, segmentData: undefined, status: 200 };
    return {
      value: { kind: 'APP_PAGE', html, headers, ...other },
      cacheControl: { revalidate: page.revalidate ?? 600, expire: undefined },
    } as Awaited<ReturnType<Parameters<ResponseCache['get']>[1]>>;
  };
  await next.get(page.path ?? '/about', render, { routeKind: route.kind, incrementalCache });
}

const shown = async () => (await store.find('/about'))?.page.bodies.identity.toString();

test('a refresh gets the page rendered anew, although somebody asked for whom it may not be kept', async () => {
  await store.store(rendered('/about', '<p>old</p>', { key }));
  store.revalidate(['site'], { expire: 60 });
  const { promise: until, resolve } = Promise.withResolvers();
  await ask({ cookie: '__prerender_bypass=x' }, { html: '<p>lost</p>', until });
  await ask(refreshHeaders, { html: '<p>new</p>' });
  resolve(undefined);
  expect([await shown(), store.isFresh('/about')]).toEqual(['<p>new</p>', true]);
});

test('a page that is rendered the same with a shorter life is fresh again', async () => {
  await store.store(rendered('/about', '<p>same</p>', { key }));
  store.revalidate(['site'], { expire: 60 });
  await ask(refreshHeaders, { html: '<p>same</p>', revalidate: 60 });
  expect([await shown(), store.isFresh('/about')]).toEqual(['<p>same</p>', true]);
});

test('Next does not keep the lifetime of each address that anybody ever asked for', async () => {
  for (let index = 0; index < 2_500; index += 1) await ask({}, { html: '', path: `/${index}` });
  expect(SharedCacheControls['cacheControls'].size).toBeLessThanOrEqual(1_000);
});
