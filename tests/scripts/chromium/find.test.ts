import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findChromium, ownChromium } from '#scripts/chromium/find.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(root, { recursive: true }));

test('CHROMIUM_PATH comes first', async () => {
  const chosen = join(root, 'chosen');
  await writeFile(chosen, '');
  await writeFile(join(root, 'chromium'), '');
  expect(findChromium(root, { CHROMIUM_PATH: chosen, PATH: root })).toBe(chosen);
});

test('a CHROMIUM_PATH that names nothing is refused rather than passed over', () => {
  expect(() => findChromium(root, { CHROMIUM_PATH: join(root, 'gone') })).toThrow(/where there is no file: correct it/);
});

test('then what is on the PATH', async () => {
  await writeFile(join(root, 'google-chrome'), '');
  expect(findChromium(root, { PATH: `/nowhere:${root}` })).toBe(join(root, 'google-chrome'));
});

test('then the one that was installed into .cache', async () => {
  await mkdir(join(root, '.cache/chromium'), { recursive: true });
  await writeFile(ownChromium(root), '');
  expect(findChromium(root, { PATH: '' })).toBe(ownChromium(root));
});
