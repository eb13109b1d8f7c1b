import { readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { site } from './support/site.ts';

const root = join(import.meta.dirname, '../..');

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A request as it stands: `fetch` would add headers, and mend addresses. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
    });
    sent.on('error', reject).end(method === 'POST' ? 'a=b' : undefined);
  });
}

/** Without what differs from one answer to the next, and what a HEAD may leave out (RFC 9112, 6.1). */
const lasting = ({ date: _, 'transfer-encoding': __, ...headers }: IncomingHttpHeaders) => headers;

const firstMatch = async (pattern: RegExp) => pattern.exec((await ask('/')).body.toString())?.[1] ?? 'none';

/** Addresses that only a page tells. */
const told: Record<string, () => Promise<string>> = {
  '/media/…': () => firstMatch(/src="(\/media\/[^"]+)"/),
  '/_next/static/….css': () => firstMatch(/href="(\/_next\/static\/[^"]+\.css)"/),
};

/** The rows of “What each address answers”. */
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('## What each address answers')[1]!
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => /^\| `/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''))
      .slice(1, -1),
  ) as [
  address: string,
  kind: string,
  get: string,
  post: string,
  cacheControl: string,
  vary: string,
  validators: string,
][];

test('the table has its rows', () => expect(rows.length).toBeGreaterThan(12));

test.each(rows)(
  '%s (%s) answers as docs/security.md says',
  async (address, _, get, post, cacheControl, vary, validators) => {
    const path = (await told[address]?.()) ?? address;
    // What is rendered for the first time may take longer to find its style sheets.
    await ask(path);
    const answer = await ask(path);
    const head = await ask(path, 'HEAD');
    expect([head.status, lasting(head.headers), head.body.length]).toEqual([answer.status, lasting(answer.headers), 0]);
    expect({
      get: String(answer.status),
      post: String((await ask(path, 'POST', { 'content-type': 'application/x-www-form-urlencoded' })).status),
      cacheControl: answer.headers['cache-control'] ?? '–',
      vary: answer.headers.vary ?? '–',
      validators:
        [answer.headers.etag && 'ETag', answer.headers['last-modified'] && 'Last-Modified']
          .filter(Boolean)
          .join(', ') || '–',
    }).toEqual({ get, post, cacheControl, vary, validators });
    const isStreamed = answer.headers['transfer-encoding'] === 'chunked';
    expect(answer.headers['content-length']).toBe(isStreamed ? undefined : String(answer.body.length));
    expect(answer.body.length).toBeGreaterThan(0);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');

    if (post === '405') expect((await ask(path, 'POST')).headers.allow).toMatch(/^GET, HEAD, OPTIONS$|POST/);
    if (answer.headers.etag) {
      expect((await ask(path, 'GET', { 'if-none-match': answer.headers.etag })).status).toBe(304);
      const part = await ask(path, 'GET', { range: 'bytes=0-9' });
      expect([part.status, part.body.equals(answer.body.subarray(0, 10))]).toEqual([206, true]);
    }
    if (answer.headers['last-modified']) {
      expect((await ask(path, 'GET', { 'if-modified-since': answer.headers['last-modified'] })).status).toBe(304);
    }
  },
);

const handlers = readdirSync(join(root, 'app/api'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map((file) => join('/api', file.replace(/\/route\.ts$/, '')));

test.each(handlers)('%s allows what it exports, and says so of any other method', async (path) => {
  const source = readFileSync(join(root, 'app', path, 'route.ts'), 'utf8');
  const exported = [...source.matchAll(/export (?:async )?function ([A-Z]+)\(/g)].map(([, method = '']) => method);
  const implied = exported.includes('GET') ? [...exported, 'HEAD', 'OPTIONS'] : [...exported, 'OPTIONS'];
  const { status, headers } = await ask(path, 'DELETE');
  expect([status, headers.allow?.split(', ').sort()]).toEqual([405, implied.sort()]);
});

test.each([
  '/%',
  '/articles/caf%E9',
  '/_next/static/%',
  '/api/%',
  '/lake/%',
  '/studio/%',
  '/media/%/x',
  '/%00',
  '/a#b',
])('%s is a 400, with a body', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body.length > 0]).toEqual([400, true]);
});

test.each(['/search?q=%', '/search?q=%E9', '/about?%', '/articles?%', '/api/health?%', '/studio?%'])(
  '%s is answered: browsers write a query so',
  async (path) => {
    expect((await ask(path)).status).toBe(200);
  },
);

test.each(['/about', '/search?q=touch', '/api/health', '/studio', '/lake/v1/ping'])(
  'the upgrade that curl and Java ask for is ignored at %s',
  async (path) => {
    const { hostname, port } = new URL(site.url);
    const socket = connect(Number(port), hostname);
    const upgrade = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA';
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${upgrade}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  },
);

test.each(['/about', '/nope', '/search?q=touch', '/feeds/rss.xml', '/studio'])(
  '%s comes in the encoding that a client likes best',
  async (path) => {
    for (const [accepted, encoding] of [
      ['br;q=0.5, gzip', 'gzip'],
      ['gzip;q=0, br', 'br'],
      ['*;q=0', undefined],
    ]) {
      const { headers } = await ask(path, 'GET', { 'accept-encoding': accepted! });
      expect([accepted, headers['content-encoding']]).toEqual([accepted, encoding]);
    }
  },
);
