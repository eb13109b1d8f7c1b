import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { now } from '#lib/page-store/clock.ts';
import { PageStore } from '#lib/page-store/page-store.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import type { ResponseValue } from '#lib/page-store/responses.ts';
import type { ContentUpdates } from '#lib/revalidate/content-updates.ts';
import { FaultProxy } from '../browser/support/fault-proxy.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

/** A site whose pages say what one query says: all of it but Next. */
interface Site {
  updates: ContentUpdates;
  caughtUp: Promise<unknown>;
  /** Paths in the order in which they were rendered. */
  rendered: string[];
  text: (path: string) => Promise<string | undefined>;
  stop: () => Promise<void>;
}

/** What each page shows, with the cache tags of the site's own queries. */
const PAGES: Readonly<Record<string, { query: string; tags: readonly string[] }>> = {
  '/articles/one': { query: '*[_id == "one"][0].title', tags: ['article/one'] },
  '/articles/two': { query: '*[_id == "two"][0].title', tags: ['article/two'] },
  '/articles': { query: '*[_type == "article"] | order(title).title', tags: ['list/article'] },
  '/about': { query: '*[_id == "siteSettings"][0].tagline', tags: ['site'] },
};

let lake: TestLake;
let proxy: FaultProxy;
let folder: string;
let site: Site;

beforeEach(async () => {
  lake = await testLake();
  proxy = new FaultProxy(lake.url);
  process.env['SANITY_API_HOST'] = await proxy.start();
  folder = await mkdtemp(join(tmpdir(), 'updates-'));
  await lake.client.createOrReplace({ _id: 'siteSettings', _type: 'siteSettings', tagline: 'calm' });
  for (const id of ['one', 'two'])
    await lake.client.create({ _id: id, _type: 'article', title: id, slug: { _type: 'slug', current: id } });
  site = await start();
}, 60_000);

afterEach(async () => {
  await site.stop();
  await proxy.stop();
  await lake.remove();
  await rm(folder, { recursive: true });
});

async function start(): Promise<Site> {
  jest.resetModules();
  const { client } = await import('#lib/content/client.ts');
  const { enveloped } = await import('#lib/content/answer.ts');
  const { EVERY_RESPONSE, responseTag } = await import('#lib/content/response-tag.ts');
  const { startContentUpdates } = await import('#lib/revalidate/start-content-updates.ts');
  const store = new PageStore({ folder, build: 'build', source: 'lake' });
  const rendered: string[] = [];
  const render = async (path: string): Promise<number> => {
    const page = PAGES[path];
    if (!page) return 404;
    const began = now();
    const tags = [...page.tags, responseTag(page.query, '{}'), EVERY_RESPONSE];
    const url = `${client.getUrl(client.getDataUrl('query'))}?${new URLSearchParams({ query: enveloped(page.query) }).toString()}`;
    const cached = store.responses.find(path);
    let body = cached?.value.data.body;
    if (!cached || store.freshnessOfTags(tags, cached.fetched) !== 'fresh') {
      const response = await fetch(url);
      if (!response.ok) return 503;
      body = Buffer.from(await response.arrayBuffer()).toString('base64');
      const data = { url, body, headers: {}, status: 200 };
      store.responses.set(path, { kind: 'FETCH' as ResponseValue['kind'], data, revalidate: 600 }, began, tags);
    }
    const { result } = JSON.parse(Buffer.from(body!, 'base64').toString()) as { result: { found: unknown } };
    rendered.push(path);
    const headers = { 'x-next-cache-tags': tags.join(',') };
    const html = Buffer.from(JSON.stringify(result.found));
    const entry = { path, key: path, kind: 'page', status: 200, headers, rendered: began } as const;
    await store.store({ ...entry, revalidate: null, expire: null, body: html });
    return 200;
  };
  const refresher = new Refresher(
    (path) => render(path).catch(() => 503),
    (path) => store.isFresh(path),
  );
  const abort = new AbortController();
  const { updates, caughtUp } = startContentUpdates({ store, refresher, maxAge: 600, signal: abort.signal });
  await caughtUp;
  for (const path of Object.keys(PAGES)) if (!(await store.find(path))) await render(path);
  await store.whenWritten();
  rendered.length = 0;
  return {
    updates,
    caughtUp,
    rendered,
    text: async (path) => (await store.find(path))?.page.bodies.identity.toString(),
    stop: async () => {
      abort.abort();
      refresher.close();
      await store.close();
    },
  };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const shows = (path: string, text: string) => until(async () => (await site.text(path))?.includes(text) ?? false);

test('what is published is heard, its own page is rendered first, and what shows none of it is not rendered', async () => {
  const before = proxy.requests;
  await lake.client.patch('one').set({ title: 'First' }).commit();
  await shows('/articles/one', 'First');
  await shows('/articles', 'First');
  expect(site.rendered).toEqual(['/articles/one', '/articles']);
  expect(proxy.requests - before).toBeLessThanOrEqual(3);
  expect(site.updates.status()).toMatchObject({ listening: true });
  await until(async () => Promise.resolve(site.updates.status().behindSeconds === 0));
});

test('the webhook tells the same once more, and nothing is asked or rendered again', async () => {
  const before = await lake.client.getDocument('one');
  const after = await lake.client.patch('one').set({ title: 'First' }).commit();
  const change = { _id: 'one', _type: 'article', before: before!, after };
  const result = await site.updates.add(change);
  const paths = ['/articles/one', '/markdown/en-GB/articles/one', '/articles'];
  expect(result).toEqual({ paths, isComplete: true });
  await shows('/articles', 'First');
  const [asked, rendered] = [proxy.requests, site.rendered.length];
  expect(await site.updates.add(change)).toEqual(result);
  expect([proxy.requests, site.rendered.length]).toEqual([asked, rendered]);
});

test('a change that comes late, after the next one, shows what is published now', async () => {
  const first = await lake.client.getDocument('one');
  const second = await lake.client.patch('one').set({ title: 'Second' }).commit();
  await lake.client.patch('one').set({ title: 'Third' }).commit();
  await shows('/articles', 'Third');
  // Another revision before it, so that it is not recognised.
  await site.updates.add({ _id: 'one', _type: 'article', before: { ...first!, _rev: 'older' }, after: second });
  expect(await site.text('/articles/one')).toContain('Third');
});

test('fifty documents at once are few rounds, and a publish after them does not wait', async () => {
  const before = proxy.requests;
  const transaction = lake.client.transaction();
  for (let index = 0; index < 50; index += 1)
    transaction.create({ _id: `many-${index}`, _type: 'article', title: 'm' });
  await transaction.commit({ visibility: 'async', returnDocuments: false });
  await lake.client.patch('two').set({ title: 'Last' }).commit();
  await shows('/articles/two', 'Last');
  await shows('/articles', 'Last');
  expect(proxy.requests - before).toBeLessThanOrEqual(12);
});

test('an edit made while the site was down is on its pages after the start, and the others are not rendered', async () => {
  await site.stop();
  await lake.client.patch('two').set({ title: 'Second' }).commit();
  site = await start();
  await shows('/articles/two', 'Second');
  await shows('/articles', 'Second');
  expect(await site.text('/about')).toContain('calm');
  expect(site.rendered).not.toContain('/about');
  expect(site.rendered).not.toContain('/articles/one');
});

test('what is published while the source cannot be asked is shown when it can', async () => {
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await lake.client.patch('one').set({ title: 'Heard' }).commit();
  await shows('/articles', 'Heard');
  await proxy.fail('refused');
  await lake.client.patch('one').set({ title: 'Missed' }).commit();
  await until(async () => Promise.resolve(!site.updates.status().listening));
  expect(await site.text('/articles/one')).toContain('Heard');
  await proxy.recover();
  await shows('/articles/one', 'Missed');
  await shows('/articles', 'Missed');
  errors.mockRestore();
}, 60_000);
