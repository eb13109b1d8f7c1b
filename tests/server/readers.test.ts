import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { mayKeep } from '#lib/page-store/own-requests.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import { Refresher } from '#lib/page-store/refresher.ts';
import { answerReaders } from '#server/readers.ts';
import { openStore, rendered } from '#tests/lib/page-store/support.ts';

let server: Server;
let store: PageStore;
let origin: string;
/** What got past the page store. */
let asked: string[];
let refreshed: string[];
/** What Next may keep of what got there. */
let keepable: string[];
/** True when the last answer waited for nothing. */
let atOnce: boolean;
/** What rendering waits for. */
let until: Promise<unknown> | undefined;

const next = (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  asked.push(request.url ?? '');
  if (mayKeep(request.headers)) keepable.push(request.url ?? '');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 's-maxage=600, stale-while-revalidate=31535400');
  // As Next's compressor does.
  response.writeHead(200);
  response.write('<p>from Next</p><!-- -->');
  response.end('<script src="/_next/a.js"></script>');
  return Promise.resolve();
};

beforeEach(async () => {
  store = openStore();
  asked = [];
  keepable = [];
  refreshed = [];
  until = undefined;
  const render = async (path: string) => {
    refreshed.push(path);
    await until;
    await store.keep(rendered(path, '<p>new</p>'));
    return 200;
  };
  const refresher = new Refresher(render, (path) => store.isFresh(path));
  const headers = { 'Content-Security-Policy': "script-src 'none'" };
  const readers = answerReaders({ store, refresher, handle: next, headers, siteUrl: 'http://127.0.0.1' });
  server = createServer((request, response) => {
    atOnce = readers.answerAtOnce(request, response);
    if (!atOnce) void readers.answer(request, response);
  }).listen(0);
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => server.close());

test('a kept page is sent without asking Next, compressed, with its policy', async () => {
  await store.keep(rendered('/a', '<p>kept</p>'));
  const answer = await fetch(`${origin}/a?utm_source=x`, { headers: { 'accept-encoding': 'br' } });
  expect(await answer.text()).toBe('<p>kept</p>');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-security-policy')).toBe("script-src 'none'");
  expect(answer.headers.get('x-next-cache-tags')).toBeNull();
  expect(asked).toEqual([]);
});

test.each<[string, string, RequestInit]>([
  ['an address in other letters, which is no page', '/%61', {}],
  ['OPTIONS', '/a', { method: 'OPTIONS' }],
  ['POST', '/a', { method: 'POST' }],
  ['a draft', '/a', { headers: { cookie: '__prerender_bypass=x' } }],
  ['who only says that it may be kept', '/%61', { headers: { 'x-page-keep': 'true' } }],
])('what Next makes of %s is not kept in the place of the page', async (_, path, init) => {
  await fetch(origin + path, init);
  expect([asked, keepable]).toEqual([[path], []]);
  await fetch(`${origin}/a?q=1`);
  expect(keepable).toEqual(['/a?q=1']);
});

test('a page in memory is answered at once, until something changes', async () => {
  await store.keep(rendered('/a', '<p>kept</p>'));
  await fetch(`${origin}/a`);
  expect(atOnce).toBe(false);
  expect(await (await fetch(`${origin}/a`)).text()).toBe('<p>kept</p>');
  expect(atOnce).toBe(true);
  store.revalidate(['site']);
  await fetch(`${origin}/a`);
  expect(atOnce).toBe(false);
});

test('only the public address is for search engines', async () => {
  await store.keep(rendered('/a', '<p>kept</p>'));
  expect((await fetch(`${origin}/a`)).headers.get('x-robots-tag')).toBeNull();
  const elsewhere = origin.replace('127.0.0.1', 'localhost');
  expect((await fetch(`${elsewhere}/a`)).headers.get('x-robots-tag')).toBe('noindex');
});

test('a reader who has the page already gets a 304', async () => {
  await store.keep(rendered('/a', '<p>kept</p>'));
  const etag = (await fetch(`${origin}/a`)).headers.get('etag') ?? '';
  const answer = await fetch(`${origin}/a`, { headers: { 'if-none-match': `"other", ${etag}` } });
  expect(answer.status).toBe(304);
  expect(await answer.text()).toBe('');
});

test('HEAD has the headers of GET and no body', async () => {
  await store.keep(rendered('/a', '<p>kept</p>'));
  const answer = await fetch(`${origin}/a`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  expect(answer.headers.get('content-length')).toBe(String('<p>kept</p>'.length));
  expect(await answer.text()).toBe('');
});

test('a stale page is sent at once and rendered anew', async () => {
  await store.keep(rendered('/a', '<p>old</p>'));
  store.revalidate(['site'], { expire: 60 });
  const answer = await fetch(`${origin}/a`);
  expect(await answer.text()).toBe('<p>old</p>');
  expect(answer.headers.get('x-page')).toBe('stale');
  expect(refreshed).toEqual(['/a']);
  expect(await (await fetch(`${origin}/a`)).text()).toBe('<p>new</p>');
});

test('an expired page, or a 404 that may be no more, is rendered anew first', async () => {
  await store.keep(rendered('/a', '<p>old</p>'));
  await store.keep(rendered('/b', '', { status: 404, headers: { 'x-next-cache-tags': 'b' } }));
  store.revalidate(['site']);
  store.revalidate(['b'], { expire: 60 });
  expect(await (await fetch(`${origin}/a`)).text()).toBe('<p>new</p>');
  expect((await fetch(`${origin}/b`)).status).toBe(200);
});

test('while that takes long, what is kept is sent', async () => {
  const headers = { location: '/new', 'x-next-cache-tags': 'b' };
  await store.keep(rendered('/b', '', { status: 308, headers }));
  store.revalidate(['b'], { expire: 60 });
  const { promise, resolve } = Promise.withResolvers();
  until = promise;
  const answer = await fetch(`${origin}/b`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/new']);
  resolve(undefined);
});

test.each<[string, RequestInit]>([
  ['GET', {}],
  ['POST', { method: 'POST' }],
  ['a draft', { headers: { cookie: '__prerender_bypass=x' } }],
])('an address that is too long for any page or redirect is a 404 without asking Next: %s', async (_, init) => {
  const answer = await fetch(`${origin}/${'a'.repeat(1_800)}`, init);
  expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([404, "script-src 'none'"]);
  expect(asked).toEqual([]);
});

test('what is long only because of how it is written goes to Next: a redirect may start there', async () => {
  const path = `/${'%E2%80%A6'.repeat(199)}`;
  await fetch(origin + path);
  await fetch(`${origin}/search?q=${'a'.repeat(2_000)}`);
  expect(asked).toEqual([path, expect.stringMatching(/^\/search\?q=a/)]);
});

test('a kept 404 is one', async () => {
  await store.keep(rendered('/a', '<p>shell</p>', { status: 404 }));
  expect((await fetch(`${origin}/a`)).status).toBe(404);
});

test('a kept redirect redirects', async () => {
  await store.keep(rendered('/old', '', { status: 308, headers: { location: '/new' } }));
  const answer = await fetch(`${origin}/old`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/new']);
});

test('the first reader of a page gets no script either', async () => {
  const answer = await fetch(`${origin}/new`, { headers: { 'accept-encoding': 'gzip' } });
  expect(await answer.text()).toBe('<p>from Next</p>');
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test.each<[string, string, RequestInit]>([
  ['a draft', '/a', { headers: { cookie: 'x=1; __prerender_bypass=secret' } }],
  ['a form', '/a', { method: 'POST' }],
  ['the Studio', '/studio', {}],
  ['a program', '/api/health', {}],
])('%s goes to Next untouched', async (_, path, init) => {
  await store.keep(rendered('/a', '<p>kept</p>'));
  const answer = await fetch(origin + path, init);
  expect(await answer.text()).toContain('<script');
  expect(asked).toEqual([path]);
});
