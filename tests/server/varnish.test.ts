import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEP } from '#tests/support/deep.ts';

import { aptInstall } from '#scripts/bootstrap/apt.mjs';
import { purge } from '#lib/cdn/purge.ts';
import { PageStore } from '#lib/page-store/page-store.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import { Purger } from '#lib/cdn/purger.ts';
import { createFailureReply } from '#server/failure-reply.ts';
import { closeGracefully, createSiteServer } from '#server/site-server.ts';
import { createSite } from '#server/site.ts';
import { rendered } from '#tests/lib/page-store/support.ts';
import { freePort } from '#tests/support/free-port.ts';
import { patience } from '#tests/support/patience.mjs';
import { nextResponse } from './support/requests.ts';
import { hasVarnish, startVarnish } from './support/varnish.ts';

const EDITS = DEEP ? 200 : 10;

jest.setTimeout(patience(60_000));

/** Resolves when a path's purge was acknowledged. */
const acknowledged = new Map<string, () => void>();
let store: PageStore;
let stops: (() => Promise<void>)[] = [];
let running = true;
let url: string;

/** A site with real pages and a real Varnish; the pages are written here instead of by Next. */
async function start(): Promise<void> {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const cdn = { kind: 'varnish', urls: [url] } as const;
  const purger = new Purger(async (paths) => {
    if (!running) return;
    await purge(cdn, paths);
    for (const path of paths) acknowledged.get(path)?.();
  });
  const folder = await mkdtemp(join(tmpdir(), 'varnish-pages-'));
  store = new PageStore({ folder, build: '1', source: 'lake', replaced: (path) => purger.add(path) });
  const fail = createFailureReply(() => undefined, {});
  const site = createSite({
    store,
    refresher: new Refresher(
      async () => 200,
      (path) => store.isFresh(path),
    ),
    next: async () => nextResponse('a draft'),
    files: [],
    fail,
    headers: {},
    transport: {},
    cdn,
    siteUrl: 'http://127.0.0.1',
  });
  const server = createSiteServer({ site, fail });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  await store.store(rendered('/', 'home'));
  stops = [
    await startVarnish(port, (server.address() as AddressInfo).port),
    () => closeGracefully(server, 0),
    () => store.close(),
    () => rm(folder, { recursive: true }),
  ];
}

afterAll(async () => {
  running = false;
  for (const stop of stops) await stop();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url + path, { headers });
  return { cache: response.headers.get('x-cache'), body: await response.text(), headers: response.headers };
};

/** @returns when the purge of a page's new text was acknowledged */
async function publish(path: string, text: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  acknowledged.set(path, () => resolve(undefined));
  await store.store(rendered(path, text));
  await promise;
}

/** `DEEP=1` installs it; without it `deploy/varnish.vcl` is not tried, which the run's summary says. */
const describeWithVarnish = hasVarnish() || DEEP ? describe : describe.skip;

describeWithVarnish('Varnish with deploy/varnish.vcl', () => {
  beforeAll(async () => {
    if (!hasVarnish()) await aptInstall('varnish');
    await start();
  }, patience(120_000));

  test('keeps pages, and sends nothing old once a purge is acknowledged', async () => {
    await store.store(rendered('/about', 'text 0'));
    expect((await get('/about')).cache).toBe('MISS');
    const kept = await get('/about');
    expect([kept.cache, kept.body]).toEqual(['HIT', 'text 0']);
    expect(kept.headers.get('surrogate-key')).toBeNull();
    expect(kept.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    for (let edit = 1; edit <= EDITS; edit += 1) {
      await publish('/about', `text ${edit}`);
      const bodies = await Promise.all(
        ['/about', '/about?utm=1', '/about'].map(async (path) => (await get(path)).body),
      );
      expect(bodies).toEqual(Array(3).fill(`text ${edit}`));
    }
    // No other page is fetched again because of it.
    expect((await get('/')).body).toBe('home');
    expect((await get('/')).cache).toBe('HIT');
  });

  test('keeps no page that is stale', async () => {
    await store.store(rendered('/stale', 'old'));
    store.revalidate(['page/stale'], { expire: 60 });
    expect([(await get('/stale')).cache, (await get('/stale')).cache]).toEqual(['MISS', 'MISS']);
  });

  test('leaves previews to the site', async () => {
    await store.store(rendered('/edited', 'published'));
    await get('/edited');
    const response = await get('/edited', { cookie: 'a=b; __prerender_bypass=x' });
    expect(response.body).toBe('a draft');
    expect((await get('/edited', { cookie: 'a=b' })).cache).toBe('HIT');
  });

  test('takes no purge from strangers', async () => {
    const headers = { 'X-Purge': '.', 'X-Forwarded-For': '203.0.113.9' };
    expect((await fetch(url, { method: 'PURGE', headers })).status).toBe(405);
    expect((await fetch(url, { method: 'PURGE' })).status).toBe(405);
  });
});
