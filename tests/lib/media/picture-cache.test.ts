import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PictureCache } from '#lib/media/picture-cache.ts';
import { type Rendition, renditionUrl } from '#lib/media/renditions.ts';

const rendition = (width: number): Rendition => ({ file: `${'a'.repeat(40)}-1600x1000.png`, width, format: 'avif' });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a picture is kept at its address, where a web server finds it', async () => {
  const pictures = new PictureCache(root, 1_000);
  expect(await pictures.read(rendition(640))).toBeNull();
  await pictures.keep(rendition(640), Buffer.from('picture'));
  expect(String(await pictures.read(rendition(640)))).toBe('picture');
  expect(readdirSync(join(root, 'media'), { recursive: true })).toContain(renditionUrl(rendition(640)).slice(7));
});

test('the oldest make room, also those of an earlier start', async () => {
  const earlier = new PictureCache(root, 250);
  for (const [age, width] of [320, 480].entries()) {
    await earlier.keep(rendition(width), Buffer.alloc(100));
    utimesSync(join(root, renditionUrl(rendition(width))), age + 1, age + 1);
  }
  const pictures = new PictureCache(root, 250);
  await pictures.keep(rendition(640), Buffer.alloc(100));
  expect(await pictures.read(rendition(320))).toBeNull();
  expect(await pictures.read(rendition(480))).not.toBeNull();
  expect(await pictures.read(rendition(640))).not.toBeNull();
});

test('what a power cut has emptied is not there, and comes back', async () => {
  const pictures = new PictureCache(root, 1_000);
  await pictures.keep(rendition(640), Buffer.from('picture'));
  const file = join(root, renditionUrl(rendition(640)));
  truncateSync(file);
  expect(await pictures.read(rendition(640))).toBeNull();
  expect(existsSync(file)).toBe(false);
  await pictures.keep(rendition(640), Buffer.from('picture'));
  expect(String(await pictures.read(rendition(640)))).toBe('picture');
});

test('a web server does not go on sending what an earlier start left empty', async () => {
  await new PictureCache(root, 1_000).keep(rendition(640), Buffer.from('picture'));
  const file = join(root, renditionUrl(rendition(640)));
  truncateSync(file);
  await new PictureCache(root, 1_000).keep(rendition(320), Buffer.from('another'));
  expect(existsSync(file)).toBe(false);
});
