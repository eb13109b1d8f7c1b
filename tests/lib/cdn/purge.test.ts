import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { type Cdn, cdnHeaders } from '#lib/cdn/cdn.ts';
import { purge } from '#lib/cdn/purge.ts';

interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

let server: Server;
let url: string;
let asked: Asked[];
/** What each of the APIs says of a request, as its documentation has it. */
let judge: (asked: Asked) => { status: number; body: unknown };

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const { method, url: target, headers } = request;
    void (headers['content-length'] ? json(request) : Promise.resolve(undefined)).then((body) => {
      asked.push({ method, url: target, headers, body });
      const { status, body: answer } = judge(asked.at(-1)!);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

const isTags = (value: unknown, most: number) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= most &&
  value.every((tag) => /^[^\s,]+$/.test(String(tag)));

/** https://developers.cloudflare.com/api/resources/cache/methods/purge/ */
function cloudflare({ method, url: target, headers, body }: Asked) {
  const error = (code: number) => ({ success: false, errors: [{ code }], messages: [], result: null });
  if (headers.authorization !== 'Bearer token-of-cloudflare') return { status: 403, body: error(10000) };
  const isKnown = method === 'POST' && target === '/client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache';
  if (!isKnown) return { status: 404, body: error(7003) };
  const isValid = headers['content-type'] === 'application/json' && isTags((body as { tags?: unknown }).tags, 30);
  return isValid
    ? { status: 200, body: { success: true, errors: [], messages: [], result: { id: 'a' } } }
    : { status: 400, body: error(1012) };
}

/** https://www.fastly.com/documentation/reference/api/purging/ */
function fastly({ method, url: target, headers, body }: Asked) {
  if (headers['fastly-key'] !== 'token-of-fastly')
    return { status: 401, body: { msg: 'Provided credentials are invalid' } };
  if (method !== 'POST' || target !== '/service/SU1Z0isxPaozGVKXdv0eY/purge') return { status: 404, body: {} };
  const keys = (body as { surrogate_keys?: unknown } | undefined)?.surrogate_keys;
  if (!isTags(keys, 256)) return { status: 400, body: { msg: 'Bad request' } };
  return { status: 200, body: Object.fromEntries((keys as string[]).map((key) => [key, '108-1391560174-974124'])) };
}

const of = {
  cloudflare: () =>
    ({ kind: 'cloudflare', url, service: '023e105f4ecef8ad9ca31a8372d0c353', token: 'token-of-cloudflare' }) as const,
  fastly: () => ({ kind: 'fastly', url, service: 'SU1Z0isxPaozGVKXdv0eY', token: 'token-of-fastly' }) as const,
};

const paths = ['/', '/articles/what-is-it', '/feeds/rss.xml'];

test.each([
  ['cloudflare', cloudflare, { tags: paths }],
  ['fastly', fastly, { surrogate_keys: paths }],
] as const)('%s is asked as its documentation says', async (kind, api, body) => {
  judge = api;
  await purge(of[kind](), paths);
  expect(asked.map((request) => request.body)).toEqual([body]);
});

test.each([
  ['cloudflare', cloudflare, 403],
  ['fastly', fastly, 401],
] as const)('a token that %s refuses is told, without the token', async (kind, api, status) => {
  judge = api;
  const refused = purge({ ...of[kind](), token: 'wrong-token' }, paths);
  await expect(refused).rejects.toThrow(new RegExp(`^127\\.0\\.0\\.1:\\d+ answered ${status}: (?!.*wrong-token)`));
});

test('each Varnish is told, with an expression that names these paths and no others', async () => {
  judge = () => ({ status: 200, body: {} });
  await purge({ kind: 'varnish', urls: [url, `${url}/`] }, paths);
  expect(asked.map(({ method }) => method)).toEqual(['PURGE', 'PURGE']);
  const expression = new RegExp(String(asked[0]!.headers['x-purge']));
  for (const path of paths) expect(path).toMatch(expression);
  for (const other of ['/articles', '/articles/what-is-it-not', '/feeds/rssXxml', '/x/'])
    expect(other).not.toMatch(expression);
});

test('a CDN that does not answer is a failure', async () => {
  server.close();
  await expect(purge({ kind: 'varnish', urls: ['http://127.0.0.1:1'] }, paths)).rejects.toThrow();
});

test.each([
  ['varnish', { 'Surrogate-Key': '/about', 'CDN-Cache-Control': 'max-age=3600' }],
  ['cloudflare', { 'Cache-Tag': '/about', 'CDN-Cache-Control': 'max-age=3600' }],
  ['fastly', { 'Surrogate-Key': '/about', 'Surrogate-Control': 'max-age=3600' }],
])('%s is told a tag and for how long', (kind, headers) => {
  expect(cdnHeaders({ kind } as Cdn, '/about')).toEqual(headers);
});
