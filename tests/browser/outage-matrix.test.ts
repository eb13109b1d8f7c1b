import { join } from 'node:path';

import { openDatabase } from '#lib/page-store/database.ts';
import { Tags } from '#lib/page-store/tags.ts';
import { patience } from '../support/patience.mjs';
import { until } from '#tests/support/until.ts';
import { faultNames, FaultProxy } from './support/fault-proxy.ts';
import { lakeClient } from './support/lake-client.ts';
import { DEEP, describeDeep } from '#tests/support/deep.ts';
import { startStack } from './support/stack.ts';

const ARTICLE = '/articles/what-is-craniosacral-therapy';
const ARTICLE_ID = 'article-what-is-craniosacral-therapy';
const PAGES = ['/', '/articles', ARTICLE, '/faqs', '/topics', '/people', '/about', '/sitemap.xml', '/feeds/rss.xml'];

/** Fresh so soon after the source is back, in milliseconds; a machine that runs every test at once gets more. */
const FRESH_WITHIN_MS = patience(DEEP ? 5_000 : 30_000);

/** A page becomes stale so soon after a change at the latest: comparing takes an outage's timeout. */
const NOTICED_WITHIN_MS = patience(30_000);

/** No answer, an error, an answer that is not what was asked for: one for each situation. `outage.test.ts` has no connection. */
const SAMPLE = ['hang', 'status 500', 'wrong types', 'refused'] as const;

/** Every combination with DEEP=1. */
const faultsFor = (situation: number) => (DEEP ? faultNames : [SAMPLE[situation]!]);

/** A lake that can be cut off from its site, with all pages rendered once. */
async function startBreakable(refused?: RegExp) {
  let proxy: FaultProxy | undefined;
  const stack = await startStack({
    build: false,
    // What is not heard is noticed at once by comparing.
    env: { CONTENT_MAX_AGE: '1' },
    contentUrl: async (lakeUrl) => {
      proxy = new FaultProxy(lakeUrl);
      if (refused) proxy.refuse(refused);
      return proxy.start();
    },
  });
  const client = lakeClient(stack);
  const get = (path: string) => fetch(stack.siteUrl + path, { headers: { accept: 'text/html' } });
  const statuses = async () => Promise.all(PAGES.map(async (path) => [path, (await get(path)).status]));
  expect(await statuses()).toEqual(allGood);
  return { ...stack, proxy: proxy!, client, get, statuses };
}

type Site = Awaited<ReturnType<typeof startBreakable>>;

const allGood = PAGES.map((path) => [path, 200]);

/** True when the site sends the page although it knows that it may be old. */
const isOld = async (site: Site, path: string) => (await site.get(path)).headers.get('x-nextjs-cache') === 'STALE';

let edits = 0;

/** Breaks the connection, changes an article, and mends the connection. @param trigger makes the site notice the change */
async function survive(site: Site, fault: (typeof faultNames)[number], trigger: () => void | Promise<void>) {
  await site.proxy.fail(fault);
  const title = `Title number ${(edits += 1)}`;
  await site.client.patch(ARTICLE_ID).set({ title }).commit();
  await trigger();
  await until(() => isOld(site, ARTICLE), NOTICED_WITHIN_MS);
  expect(await site.statuses()).toEqual(allGood);
  expect((await site.get(`/articles/never-rendered-${edits}`)).status).toBe(503);

  await site.proxy.recover();
  const old = new Set(PAGES);
  const statuses = new Set<number>();
  const allFresh = async () => {
    for (const path of old) {
      const answer = await site.get(path);
      statuses.add(answer.status);
      const shows = ![ARTICLE, '/articles'].includes(path) || (await answer.text()).includes(title);
      if (shows && answer.headers.get('x-nextjs-cache') !== 'STALE') old.delete(path);
    }
    return old.size === 0;
  };
  await until(allFresh, FRESH_WITHIN_MS);
  expect([...statuses]).toEqual([200]);
}

describe('a change while the source and the listener are cut off', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startBreakable();
  }, 120_000);

  afterAll(async () => {
    await site?.stop();
    await site?.proxy.stop();
  }, 60_000);

  test.each(faultsFor(0))(
    '%s: every page stays, and is fresh soon after',
    (fault) => survive(site, fault, () => undefined),
    120_000,
  );

  test.each(faultsFor(1))(
    '%s, and a restart meanwhile: every page stays, and is fresh soon after',
    (fault) => survive(site, fault, site.restartSite),
    120_000,
  );

  test.each(faultsFor(2))(
    '%s, and pages that revalidatePath expired: every page stays, and is fresh soon after',
    (fault) => survive(site, fault, () => expireEverything(site.pagesDir)),
    120_000,
  );
});

describeDeep('where a proxy refuses the listener', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startBreakable(/\/data\/listen\//);
  }, 120_000);

  afterAll(async () => {
    await site?.stop();
    await site?.proxy.stop();
  }, 60_000);

  test('a search goes on with what it knows', async () => {
    const search = async () => {
      const answer = await site.get('/search?q=craniosacral&type=article');
      return [answer.status, (await answer.text()).includes(`href="${ARTICLE}"`)];
    };
    expect(await search()).toEqual([200, true]);
    await site.proxy.fail('status 500');
    // No answer that is kept counts any more.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await search()).toEqual([200, true]);
    expect((await site.get('/search')).status).toBe(200);
    await site.proxy.recover();
  }, 120_000);

  test.each(faultsFor(3))(
    '%s: every page stays, and is fresh soon after',
    (fault) => survive(site, fault, () => undefined),
    120_000,
  );
});

/** What Next's `revalidatePath` does with the page store, for all pages, as another process of the site would. */
function expireEverything(pagesDir: string): void {
  const database = openDatabase(join(pagesDir, 'ledger.sqlite'));
  const tags = database.prepare('SELECT DISTINCT tag FROM entry_tag').all();
  new Tags(database).revalidate(tags.map(({ tag }) => String(tag)));
  database.close();
}
