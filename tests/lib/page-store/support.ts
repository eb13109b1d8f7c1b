import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ResponseValue } from '#lib/page-store/responses.ts';
import { now } from '#lib/page-store/clock.ts';
import { type RenderedPage } from '#lib/page-store/cached-page.ts';
import { PageStore, type PageStoreOptions } from '#lib/page-store/page-store.ts';

const folders: string[] = [];
const stores: PageStore[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  folders.push(folder);
  return folder;
}

/** A store in a folder of its own, or in the given one; closed after the test. */
export function openStore(options: Partial<PageStoreOptions> = {}): PageStore {
  const store = new PageStore({ folder: temporaryFolder(), build: 'build-1', source: 'lake', ...options });
  stores.push(store);
  return store;
}

/** What Next keeps of a question to the content source. */
export function answer(result: unknown, url = 'http://lake/query'): ResponseValue {
  const body = Buffer.from(JSON.stringify({ ms: Math.random(), result })).toString('base64');
  return { kind: 'FETCH' as ResponseValue['kind'], data: { url, body, headers: {}, status: 200 }, revalidate: 600 };
}

export function rendered(path: string, html: string, other: Partial<RenderedPage> = {}): RenderedPage {
  return {
    path,
    key: `/route-cache/APP_PAGE/0f/$${path}`,
    kind: 'page',
    status: 200,
    headers: { 'x-next-cache-tags': `page${path},site` },
    rendered: now(),
    revalidate: 600,
    expire: null,
    body: Buffer.from(html),
    ...other,
  };
}
