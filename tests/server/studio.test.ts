import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { parseEnv } from '#lib/env.ts';
import { studioHeaders } from '#lib/http/security-headers.ts';
import { studioConnection } from '#lib/studio/connection.ts';
import type { StaticFiles } from '#server/static-files.ts';
import { createStudio } from '#server/studio.ts';
import { headerOf, requestFor, textOf } from './support/requests.ts';

let folder: string;
let studio: StaticFiles;

const script = 'console.log("the Studio");';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'studio-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="connection" content="%STUDIO_CONNECTION%">');
  writeFileSync(join(folder, 'made-from'), 'sources');
  writeFileSync(join(folder, 'assets/main-B1.js'), script);
  writeFileSync(join(folder, 'assets/main-B1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets/main-B1.js.br'), '');
  studio = await createStudio({ folder, connection: studioConnection(parseEnv({})), headers: studioHeaders(false) });
});

afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) => studio.reply(path, requestFor(path, { headers }));

test.each([
  '/studio',
  '/studio/',
  '/studio/structure/articles;by-topic;topic-research',
  '/studio/intent/edit/id=drafts.article-1;type=article',
  '/studio/made-from',
  '/studio/a%2Fb/..%2f..',
])('%s shows the Studio, which runs no inline script and is asked for each time', async (path) => {
  const sent = (await get(path))!;
  expect([studio.owns(path), sent.status]).toEqual([true, 200]);
  expect(headerOf(sent, 'content-type')).toBe('text/html; charset=utf-8');
  expect(headerOf(sent, 'cache-control')).toBe('no-cache');
  expect(headerOf(sent, 'x-robots-tag')).toBe('noindex');
  expect(headerOf(sent, 'content-security-policy')).toContain("script-src 'self';");
  expect(await textOf(sent)).toContain('content="{&quot;projectId&quot;:&quot;stillpoint&quot;');
  expect((await get(path, { 'if-none-match': headerOf(sent, 'etag')! }))?.status).toBe(304);
});

test('a file is compressed, and kept for ever', async () => {
  const sent = (await get('/studio/assets/main-B1.js', { 'accept-encoding': 'gzip' }))!;
  expect(headerOf(sent, 'content-type')).toMatch(/^text\/javascript/);
  expect(headerOf(sent, 'content-encoding')).toBe('gzip');
  expect(headerOf(sent, 'vary')).toBe('Accept-Encoding');
  expect(headerOf(sent, 'cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headerOf(sent, 'x-content-type-options')).toBe('nosniff');
  expect(gunzipSync(sent.body as Buffer).toString()).toBe(script);
});

test.each(['/main-A0.js', '/', '/../made-from', '/%2e%2e/made-from', '/main-B1.js.gz'])(
  '%s is none of its files',
  async (path) => {
    expect(await get(`/studio/assets${path}`)).toBeUndefined();
  },
);

test.each(['/', '/studios', '/articles/studio'])('%s is for the site', (path) => {
  expect(studio.owns(path)).toBe(false);
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
