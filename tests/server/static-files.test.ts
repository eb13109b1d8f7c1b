import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import { createStaticFiles, type StaticFiles } from '#server/static-files.ts';
import { headerOf, requestFor, textOf } from './support/requests.ts';

let folder: string;
let files: StaticFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'static-'));
  mkdirSync(join(folder, 'chunks/a b'), { recursive: true });
  writeFileSync(join(folder, 'chunks/a b/x.css'), 'p { color: red }');
  writeFileSync(join(folder, 'font.woff2'), 'letters');
  writeFileSync(join(folder, 'made.js'), 'script()');
  writeFileSync(join(folder, 'made.js.gz'), 'made before');
  writeFileSync(join(folder, 'made.js.br'), 'made before');
  files = createStaticFiles({ folder, prefix: '/_next/static/', headers: { 'X-Always': '1' } });
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers = {}) => files.reply(path, requestFor(path, { headers }));

test('a file comes compressed, with its type, for ever', async () => {
  const sent = (await get('/_next/static/chunks/a%20b/x.css', { 'accept-encoding': 'br' }))!;
  expect(brotliDecompressSync(sent.body as Buffer).toString()).toBe('p { color: red }');
  expect(headerOf(sent, 'content-type')).toBe('text/css; charset=utf-8');
  expect(headerOf(sent, 'cache-control')).toBe('public, max-age=31536000, immutable');
  expect(headerOf(sent, 'x-content-type-options')).toBe('nosniff');
  expect(headerOf(sent, 'x-always')).toBe('1');
});

test('a font is not compressed, and comes in parts', async () => {
  const sent = (await get('/_next/static/font.woff2', { 'accept-encoding': 'br', range: 'bytes=0-2' }))!;
  expect([sent.status, await textOf(sent), headerOf(sent, 'content-type')]).toEqual([206, 'let', 'font/woff2']);
});

test('what the build compressed is sent so, and has no address of its own', async () => {
  const sent = (await get('/_next/static/made.js', { 'accept-encoding': 'gzip' }))!;
  expect([await textOf(sent), headerOf(sent, 'content-encoding')]).toEqual(['made before', 'gzip']);
  expect(await get('/_next/static/made.js.gz')).toBeUndefined();
});

test.each(['/_next/static/nope.css', '/_next/static/', '/_next/static/chunks', '/_next/static/../font.woff2'])(
  'there is nothing at %s',
  async (path) => {
    expect(files.owns(path)).toBe(true);
    expect(await get(path)).toBeUndefined();
  },
);

test('only addresses below the folder are its own', () => {
  expect(['/_next/static/a', '/_next/image', '/about'].map((path) => files.owns(path))).toEqual([true, false, false]);
});
