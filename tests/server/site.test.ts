import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import { mayCache } from '#lib/page-store/internal-requests.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import { transportHeaders } from '#lib/http/security-headers.ts';
import { createFailureReply } from '#server/failure-reply.ts';
import type { AskNext } from '#server/next-handler.ts';
import type { Reply } from '#server/reply.ts';
import { createSite, type Site } from '#server/site.ts';
import { createStaticFiles } from '#server/static-files.ts';
import { openStore, rendered } from '#tests/lib/page-store/support.ts';
import { headerOf, nextResponse, requestFor, textOf } from './support/requests.ts';

const siteUrl = 'https://www.example.org';
const transport = transportHeaders(siteUrl);
const draft = { cookie: 'x=1; __prerender_bypass=secret' };

let site: Site;
let store: PageStore;
/** What Next was asked for. */
let asked: string[];
let refreshed: string[];
/** What Next may keep of that. */
let keepable: string[];
/** What rendering waits for. */
let until: Promise<unknown> | undefined;
let next: AskNext;

beforeEach(() => {
  store = openStore();
  [asked, keepable, refreshed] = [[], [], []];
  until = undefined;
  next = async () =>
    nextResponse('<p>from Next</p><!-- --><script src="/_next/a.js"></script>', {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 's-maxage=600', vary: 'rsc' },
    });
  const render = async (path: string) => {
    refreshed.push(path);
    await until;
    await store.store(rendered(path, '<p>new</p>'));
    return 200;
  };
  site = createSite({
    store,
    refresher: new Refresher(render, (path) => store.isFresh(path)),
    next: (request) => {
      asked.push(request.url ?? '');
      if (mayCache(request.headers)) keepable.push(request.url ?? '');
      return next(request);
    },
    files: [
      createStaticFiles({ folder: mkdtempSync(join(tmpdir(), 'static-')), prefix: '/_next/static/', headers: {} }),
    ],
    fail: createFailureReply(() => undefined, transport),
    headers: { 'Content-Security-Policy': "script-src 'none'", ...transport },
    transport,
    siteUrl,
  });
});

const reply = (url: string, init?: Parameters<typeof requestFor>[1]): Promise<Reply> =>
  site.reply(requestFor(url, init));

test('a cached page is sent without asking Next, compressed, with its policy', async () => {
  await store.store(rendered('/a', '<p>kept</p>'));
  const sent = await reply('/a?utm_source=x', { headers: { 'accept-encoding': 'br' } });
  expect(brotliDecompressSync(sent.body as Buffer).toString()).toBe('<p>kept</p>');
  expect(headerOf(sent, 'content-security-policy')).toBe("script-src 'none'");
  expect(headerOf(sent, 'x-next-cache-tags')).toBeUndefined();
  expect(asked).toEqual([]);
});

test.each<[string, string, Parameters<typeof requestFor>[1]]>([
  ['an address in other letters, which is no page', '/%61', {}],
  ['a draft', '/a', { headers: draft }],
  ['a client that only says that it may be kept', '/%61', { headers: { 'x-page-keep': 'true' } }],
])('what Next makes of %s is not kept in the place of the page', async (_, path, init) => {
  await reply(path, init);
  expect([asked, keepable]).toEqual([[path], []]);
  await reply('/a?q=1');
  expect(keepable).toEqual(['/a?q=1']);
});

test('a page in memory is answered at once, until something changes', async () => {
  await store.store(rendered('/a', '<p>kept</p>'));
  await reply('/a');
  const atOnce = () => site.replyAtOnce(requestFor('/a'))?.status;
  expect(atOnce()).toBe(200);
  store.revalidate(['site']);
  expect(atOnce()).toBeUndefined();
  expect(site.replyAtOnce(requestFor('/a', { method: 'POST' }))).toBeUndefined();
});

test('only the public address is for search engines', async () => {
  await store.store(rendered('/a', '<p>kept</p>'));
  expect(headerOf(await reply('/a'), 'x-robots-tag')).toBeUndefined();
  expect(headerOf(await reply('/a', { headers: { host: 'localhost:3000' } }), 'x-robots-tag')).toBe('noindex');
});

test.each(['GET', 'HEAD'])('a reader who has the page already gets a 304 to %s, by tag or by date', async (method) => {
  await store.store(rendered('/a', '<p>kept</p>'));
  const page = await reply('/a', { method });
  const [etag, date] = [headerOf(page, 'etag')!, headerOf(page, 'last-modified')!];
  const conditions: Record<string, string>[] = [{ 'if-none-match': `"other", ${etag}` }, { 'if-modified-since': date }];
  for (const headers of conditions) {
    const sent = await reply('/a', { method, headers });
    expect([sent.status, sent.body, headerOf(sent, 'etag')]).toEqual([304, undefined, etag]);
  }
});

test('the Markdown of an article, and security.txt, are pages too', async () => {
  await store.store(rendered('/markdown/es/articles/a', '# A'));
  await store.store(rendered('/.well-known/security.txt', 'Contact: us'));
  for (const address of ['/es/articles/a.md', '/.well-known/security.txt']) {
    const date = headerOf(await reply(address), 'last-modified')!;
    expect((await reply(address, { headers: { 'if-modified-since': date } })).status).toBe(304);
    expect(site.replyAtOnce(requestFor(address))?.status).toBe(200);
  }
  expect(asked).toEqual([]);
});

test('a stale page is sent at once and rendered anew', async () => {
  await store.store(rendered('/a', '<p>old</p>'));
  store.revalidate(['site'], { expire: 60 });
  const sent = await reply('/a');
  expect(await textOf(sent)).toBe('<p>old</p>');
  expect(headerOf(sent, 'x-nextjs-cache')).toBe('STALE');
  expect(refreshed).toEqual(['/a']);
  expect(await textOf(await reply('/a'))).toBe('<p>new</p>');
});

test('an expired page, or a 404 that may be no more, is rendered anew first', async () => {
  await store.store(rendered('/a', '<p>old</p>'));
  await store.store(rendered('/b', '', { status: 404, headers: { 'x-next-cache-tags': 'b' } }));
  store.revalidate(['site']);
  store.revalidate(['b'], { expire: 60 });
  expect(await textOf(await reply('/a'))).toBe('<p>new</p>');
  expect((await reply('/b')).status).toBe(200);
});

test('while that takes long, what is kept is sent', async () => {
  const headers = { location: '/new', 'x-next-cache-tags': 'b' };
  await store.store(rendered('/b', '', { status: 308, headers }));
  store.revalidate(['b'], { expire: 60 });
  const { promise, resolve } = Promise.withResolvers();
  until = promise;
  const sent = await reply('/b');
  expect([sent.status, headerOf(sent, 'location')]).toEqual([308, '/new']);
  resolve(undefined);
});

test.each([{}, draft])(
  'an address that is too long for any page or redirect is a 404 without asking Next',
  async (headers) => {
    expect((await reply(`/${'a'.repeat(1_800)}`, { headers })).status).toBe(404);
    expect(asked).toEqual([]);
  },
);

test('what is long only because of how it is written goes to Next: a redirect may start there', async () => {
  const path = `/${'%E2%80%A6'.repeat(199)}`;
  await reply(path);
  await reply(`/search?q=${'a'.repeat(2_000)}`);
  expect(asked).toEqual([path, expect.stringMatching(/^\/search\?q=a/)]);
});

test('the first reader of a page gets no script either', async () => {
  const sent = await reply('/new');
  expect(await textOf(sent)).toBe('<p>from Next</p>');
  expect(headerOf(sent, 'cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(headerOf(sent, 'vary')).toBe('Accept-Encoding');
  expect(headerOf(sent, 'last-modified')).toBeDefined();
});

test.each(['/a', '/feeds/rss.xml', '/media/x/y', '/_next/static/a.css', '/studio', '/search'])(
  '%s can only be read: any other method is a 405 that says so, without asking Next',
  async (path) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
      for (const headers of [{}, draft]) {
        const sent = await reply(path, { method, headers });
        expect([method, sent.status, headerOf(sent, 'allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
      }
    }
    const options = await reply(path, { method: 'OPTIONS' });
    expect([options.status, headerOf(options, 'allow'), options.body]).toEqual([204, 'GET, HEAD, OPTIONS', undefined]);
    expect(asked).toEqual([]);
  },
);

describe('a program', () => {
  test('gets a 405 in JSON, with the methods of the handler', async () => {
    next = async ({ method }) =>
      method === 'OPTIONS'
        ? nextResponse('', { status: 204, headers: { allow: 'OPTIONS, POST' } })
        : nextResponse('', { status: 405, headers: {} });
    for (const method of ['GET', 'TRACE', 'PROPFIND']) {
      const refused = await reply('/api/revalidate', { method });
      expect([method, refused.status, headerOf(refused, 'allow')]).toEqual([method, 405, 'OPTIONS, POST']);
    }
    const sent = await reply('/api/revalidate');
    expect(JSON.parse(await textOf(sent))).toEqual({ error: expect.any(String) });
  });

  test('gets what the handler says as the handler says it, its errors included', async () => {
    const headers = { 'content-type': 'application/json' };
    next = async () => nextResponse('{"error":"for programs"}', { status: 500, headers });
    const sent = await reply('/api/health');
    expect([sent.status, await textOf(sent)]).toEqual([500, '{"error":"for programs"}']);
  });

  test.each([404, 500])('gets JSON in place of a bare %d', async (status) => {
    next = async () => nextResponse('<html></html>', { status });
    const sent = await reply('/api/health');
    expect([sent.status, headerOf(sent, 'content-type')]).toEqual([status, 'application/json']);
  });
});

test('a draft keeps its script, says that it varies, and is for no cache', async () => {
  const sent = await reply('/a', { headers: draft });
  expect(headerOf(sent, 'cache-control')).toBe('private, no-store');
  expect(await textOf(sent)).toContain('<script');
  expect(headerOf(sent, 'vary')).toBe('rsc, Accept-Encoding');
});

test('a picture is named byte by byte, and its date is that of no rendering', async () => {
  const headers = { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable', vary: 'rsc' };
  next = async () => nextResponse('bytes', { headers });
  const sent = await reply('/media/a/640.webp', { headers: { 'accept-encoding': 'gzip' } });
  expect(headerOf(sent, 'etag')).toMatch(/^"/);
  expect([headerOf(sent, 'vary'), headerOf(sent, 'last-modified')]).toEqual(['Accept-Encoding', undefined]);
});
