import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { now } from '#lib/page-store/clock.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import { keepUp, warmSearch, warmUp } from '#server/warm-up.ts';
import { openStore, rendered } from '#tests/lib/page-store/support.ts';

describe('the walk', () => {
  /** What the pages link to; of others there is nothing to render. */
  const links: Readonly<Record<string, string[]>> = { '/': ['/a'], '/a': ['/b'], '/b': ['/'], '/sitemap.xml': ['/c'] };
  let store: PageStore;
  let refresher: Refresher;
  let end: AbortController;
  /** Pages for which no answer comes. */
  let unreachable: Set<string>;
  let shown: string[];

  beforeEach(() => {
    store = openStore();
    unreachable = new Set();
    shown = [];
    end = new AbortController();
    const isFresh = (path: string) => store.peek(path)?.freshness === 'fresh';
    refresher = new Refresher(async (path) => {
      if (unreachable.has(path)) return 503;
      const html = (links[path] ?? []).map((link) => `<a href="${link}">`).join('');
      await store.store(rendered(path, html));
      return 200;
    }, isFresh);
  });

  afterEach(() => {
    end.abort();
    refresher.close();
  });

  const walk = () => warmUp({ store, refresher, seen: (html) => shown.push(html), signal: end.signal });
  const kept = async (path: string) => (await store.find(path))?.freshness;

  test('follows the links from page to page', async () => {
    await walk().whole;
    expect(await Promise.all(['/', '/a', '/b', '/c', '/robots.txt'].map(kept))).toEqual(Array(5).fill('fresh'));
    expect(shown).toContain('<a href="/a">');
  });

  test('goes on from where an answer of the content source is missing when it comes', async () => {
    unreachable.add('/').add('/c');
    const { walked, whole } = walk();
    await walked;
    expect(await Promise.all(['/', '/a', '/c'].map(kept))).toEqual([undefined, undefined, undefined]);
    unreachable.clear();
    await whole;
    expect(await Promise.all(['/', '/a', '/b', '/c'].map(kept))).toEqual(Array(4).fill('fresh'));
  });

  test('a page for which alone no answer comes does not keep the others from it, and the site can end', async () => {
    unreachable.add('/');
    const { walked, whole } = walk();
    await walked;
    while ((await kept('/c')) === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    end.abort();
    await whole;
    expect(await kept('/')).toBeUndefined();
  });
});

let server: Server;
let asked: string[];
let status: number;
let origin: string;

beforeEach(async () => {
  asked = [];
  status = 200;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // 0 is a site that does not answer.
    if (status > 0) response.writeHead(status).end('<!doctype html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

test('searches once, so that the first reader finds the index ready', async () => {
  await warmSearch(origin, AbortSignal.timeout(5_000));
  expect(asked).toEqual(['/search?q=first']);
});

test('says what the search answered when it could not make the index', async () => {
  status = 503;
  await expect(warmSearch(origin, AbortSignal.timeout(5_000))).rejects.toThrow(
    'the index is made when somebody searches: now the search answered 503',
  );
});

test('ends with the site', async () => {
  status = 0;
  const end = new AbortController();
  const searching = warmSearch(origin, end.signal);
  await once(server, 'request');
  end.abort();
  await expect(searching).rejects.toMatchObject({ name: 'AbortError' });
});

describe('renewing with time', () => {
  afterEach(() => jest.useRealTimers());

  test('broken pages, which stay the oldest, do not keep the others from their turn', async () => {
    jest.useFakeTimers({ doNotFake: ['Date', 'performance', 'hrtime', 'nextTick', 'setImmediate', 'setTimeout'] });
    const store = openStore();
    const past = now() - 700_000;
    const broken = Array.from({ length: 25 }, (_, index) => `/broken-${index}`);
    for (const [index, path] of [...broken, '/whole'].entries())
      void store.store(rendered(path, 'old', { rendered: past + index }));
    await store.whenWritten();
    const tried = new Set<string>();
    const render = async (path: string) => {
      tried.add(path);
      if (path !== '/whole') return 500;
      await store.store(rendered(path, 'new'));
      return 200;
    };
    const refresher = new Refresher(render, (path) => store.isFresh(path));
    const end = new AbortController();
    keepUp(store, refresher, 600, end.signal);
    for (const expected of [20, 26]) {
      jest.advanceTimersByTime(5_000);
      for (let turn = 0; turn < 1_000 && tried.size < expected; turn += 1) await new Promise(setImmediate);
    }
    expect(tried).toContain('/whole');
    end.abort();
    refresher.close();
  });
});
