import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { requireFolder } from '#scripts/start/checks.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder that is not there is made, for its owner only, and left empty', async () => {
  const lake = join(folder, 'a/lake');
  await requireFolder(lake, 1);
  expect(await readdir(lake)).toEqual([]);
  expect((await stat(lake)).mode & 0o777).toBe(0o700);
});

test('a folder that a web server reads is made for it to read', async () => {
  const pages = join(folder, 'pages');
  await requireFolder(pages, 1, 0o755);
  expect((await stat(pages)).mode & 0o777).toBe(0o755);
});

test('a disk with less room than needed is refused, with both figures', async () => {
  await expect(requireFolder(folder, Number.MAX_SAFE_INTEGER)).rejects.toThrow(
    /^The disk is full: \S+ has \d+ MB left and 9007199255 MB are needed; free some space\.$/,
  );
});
