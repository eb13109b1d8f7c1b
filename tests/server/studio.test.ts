import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { parseEnv } from '#lib/env.ts';
import { studioHeaders } from '#lib/security-headers.ts';
import { studioConnection } from '#lib/studio-connection.ts';
import { createStudio } from '#server/studio.ts';

let folder: string;
let server: Server;
let site: string;

const script = 'console.log("the Studio");';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studio-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<meta name="connection" content="%STUDIO_CONNECTION%">');
  await writeFile(join(folder, 'made-from'), 'sources');
  await writeFile(join(folder, 'assets/main-B1.js'), script);
  await writeFile(join(folder, 'assets/main-B1.js.gz'), gzipSync(script));
  const connection = studioConnection(parseEnv({}));
  const studio = createStudio({ folder, connection, headers: studioHeaders(false) });
  server = createServer((request, response) => {
    if (!studio(request, response)) response.end('the site');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test.each([
  '/studio',
  '/studio/',
  '/studio?perspective=published',
  '/studio/structure/articles;by-topic;topic-research',
  '/studio/intent/edit/id=drafts.article-1;type=article',
  '/studio/made-from',
  '/studio/a%2Fb/..%2f..',
])('%s shows the Studio, which runs no inline script and is asked for each time', async (path) => {
  const answer = await fetch(site + path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(await answer.text()).toContain('content="{&quot;projectId&quot;:&quot;stillpoint&quot;');
});

test('HEAD has the headers alone', async () => {
  const answer = await fetch(`${site}/studio`, { method: 'HEAD' });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('');
});

test('a file is compressed, and kept for ever', async () => {
  const answer = await fetch(`${site}/studio/assets/main-B1.js`, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toBe(script);
});

test.each(['/main-A0.js', '/', '/../made-from', '/%2e%2e/made-from'])('%s is none of its files', async (path) => {
  const { hostname, port } = new URL(site);
  // `fetch` would resolve the dots.
  const asked = get({ hostname, port, path: `/studio/assets${path}` });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(404);
});

test('other methods are refused', async () => {
  const answer = await fetch(`${site}/studio`, { method: 'POST', body: 'x' });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test.each(['/', '/studios', '/articles/studio'])('%s is for the site', async (path) => {
  expect(await (await fetch(site + path)).text()).toBe('the site');
});

test('with hosted Sanity the Studio asks that', () => {
  const connection = studioConnection(parseEnv({ SANITY_PROJECT_ID: 'ab12cd34', SANITY_DATASET: 'staging' }));
  expect(JSON.parse(connection.replaceAll('&quot;', '"'))).toEqual({
    projectId: 'ab12cd34',
    dataset: 'staging',
    hosted: true,
    apiHost: 'https://api.sanity.io',
  });
});
