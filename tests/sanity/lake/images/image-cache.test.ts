import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImageCache } from '#sanity/lake/images/image-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const picture = (size: number): Buffer => Buffer.alloc(size, 1);

describe('ImageCache', () => {
  it('drops what was unused for longest once it is full', async () => {
    const cache = new ImageCache(folder, 100);
    for (const key of ['a', 'b', 'c']) await cache.put(key, picture(30));
    await cache.get('a');
    await cache.put('d', picture(30));
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'c', 'd']);
    expect(await cache.get('b')).toBeUndefined();
  });

  it('does not keep what is larger than all of it', async () => {
    const cache = new ImageCache(folder, 100);
    await cache.put('a', picture(101));
    expect(await readdir(folder)).toEqual([]);
  });

  it('knows after a restart what is there, and forgets what is gone or cut short', async () => {
    const first = new ImageCache(folder, 100);
    for (const key of ['a', 'b', 'c']) await first.put(key, picture(30));
    const second = new ImageCache(folder, 100);
    await rm(join(folder, 'a'));
    await writeFile(join(folder, 'b'), picture(3));
    expect([await second.get('a'), await second.get('b'), await second.get('c')]).toEqual([
      undefined,
      undefined,
      picture(30),
    ]);
  });
});
