import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { AssetStore, DamagedAssetError } from '#sanity/lake/store/asset-store.ts';
import { CheckedFiles } from '#sanity/lake/store/checked-files.ts';

let folder: string;
let store: AssetStore;
let name: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'));
  const [assets, temporary] = ['assets', 'temporary'].map((part) => join(folder, part)) as [string, string];
  await mkdir(join(assets, 'files'), { recursive: true });
  await mkdir(temporary);
  store = new AssetStore({ assets, temporary });
  const received = await store.receive(new Blob(['the bytes']).stream());
  name = `${received.sha1}.txt`;
  path = join(assets, 'files', name);
  await store.keep(received, 'files', name);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** Flips a bit as a failing disk does: the file's size and times stay as they are. */
async function spoil(): Promise<void> {
  const { atime, mtime } = await stat(path);
  const bytes = await readFile(path);
  bytes[0]! ^= 1;
  await writeFile(path, bytes);
  await utimes(path, atime, mtime);
}

it('gives an asset whole and in parts', async () => {
  const asset = await store.open('files', name);
  expect(asset?.size).toBe(9);
  expect(await text(asset!.bytes(0, 8))).toBe('the bytes');
  expect(await text(asset!.bytes(4, 6))).toBe('byt');
  expect(String(await store.read('files', name))).toBe('the bytes');
  expect(await store.open('files', `${'0'.repeat(40)}.txt`)).toBeUndefined();
  expect(await store.open('files', '../lake.db')).toBeUndefined();
});

it('notices bytes that are spoilt before they are first read', async () => {
  await spoil();
  await expect(store.open('files', name)).rejects.toThrow(DamagedAssetError);
  await expect(store.read('files', name)).rejects.toThrow(DamagedAssetError);
});

it('notices bytes that are spoilt later within the hour, and each time it reads the whole for itself', async () => {
  await store.open('files', name);
  await spoil();
  await expect(store.read('files', name)).rejects.toThrow(DamagedAssetError);
  const later = Date.now() + 60 * 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  await expect(store.open('files', name)).rejects.toThrow(DamagedAssetError);
  await expect(store.open('files', name)).rejects.toThrow(DamagedAssetError);
});

it('notices at once that a file was written to', async () => {
  await store.open('files', name);
  await writeFile(path, 'No bytes!');
  await utimes(path, 1, 1);
  await expect(store.open('files', name)).rejects.toThrow(DamagedAssetError);
});

it('checks a file once for all who ask meanwhile, and again after it failed', async () => {
  const checked = new CheckedFiles();
  const checks: string[] = [];
  const check = (outcome: string) => async () => {
    checks.push(outcome);
    await new Promise((resolve) => setImmediate(resolve));
    if (outcome === 'damaged') throw new Error(outcome);
  };
  const asked = Array.from({ length: 5 }, () => checked.once('a', check('damaged')));
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  await Promise.all(Array.from({ length: 5 }, () => checked.once('a', check('whole'))));
  await checked.once('a', check('whole'));
  expect(checks).toEqual(['damaged', 'whole']);
});
