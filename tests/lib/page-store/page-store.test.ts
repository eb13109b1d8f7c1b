import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

import { now } from '#lib/page-store/clock.ts';
import { PageStore } from '#lib/page-store/page-store.ts';
import { answer, openStore, rendered, temporaryFolder } from './support.ts';

const htmlOf = async (store: PageStore, path: string) => (await store.find(path))?.page.bodies.identity.toString();
const freshnessOf = async (store: PageStore, path: string) => (await store.find(path))?.freshness;
const mirrored = (store: PageStore) => readdirSync(store.output.folder, { recursive: true }).sort();

describe('keeping', () => {
  test('writes a page in every encoding where a web server finds it', async () => {
    const store = openStore();
    await store.store(rendered('/articles/a', '<p>a</p>'));
    expect(mirrored(store)).toEqual(['articles', 'articles/a.html', 'articles/a.html.br', 'articles/a.html.gz']);
    expect(readFileSync(join(store.output.folder, 'articles/a.html'), 'utf8')).toBe('<p>a</p>');
  });

  test('sends a page before it is compressed and written, whatever else changes meanwhile', async () => {
    const folder = temporaryFolder();
    const store = openStore({ folder });
    await store.store(rendered('/a', 'old'));
    store.revalidate(['page/a'], { expire: 60 });
    expect(store.dueForRevalidation(600, 10)).toEqual(['/a']);
    const written = store.store(rendered('/a', 'new'));
    store.revalidate(['page/b'], { expire: 60 });
    expect(store.dueForRevalidation(600, 10)).toEqual([]);
    expect(store.isFresh('/a')).toBe(true);
    expect((await store.find('/a'))?.page.bodies).toEqual({ identity: Buffer.from('new') });
    expect(await freshnessOf(store, '/a')).toBe('fresh');
    expect(await htmlOf(openStore({ folder }), '/a')).toBe('old');
    await written;
    expect(readFileSync(join(store.output.folder, 'a.html'), 'utf8')).toBe('new');
    expect(Object.keys((await store.find('/a'))!.page.bodies)).toEqual(['identity', 'gzip', 'br']);
  });

  test.each([
    ['is written', true],
    ['is still being written', false],
  ])('a render that started earlier and ends later replaces nothing, when the newer page %s', async (_, isWritten) => {
    const store = openStore();
    const time = now();
    const newer = store.store(rendered('/a', 'newer', { rendered: time }));
    if (isWritten) await newer;
    await store.store(rendered('/a', 'older', { rendered: time - 1 }));
    expect(await htmlOf(store, '/a')).toBe('newer');
    await newer;
    expect(readFileSync(join(store.output.folder, 'a.html'), 'utf8')).toBe('newer');
  });

  test('writes what it was given before it lets go of the folder', async () => {
    const folder = temporaryFolder();
    const store = new PageStore({ folder, build: 'build-1', source: 'lake' });
    void store.store(rendered('/a', 'first'));
    void store.store(rendered('/a', 'second'));
    await store.close();
    expect(await htmlOf(openStore({ folder }), '/a')).toBe('second');
  });

  test('survives a restart', async () => {
    const folder = temporaryFolder();
    await openStore({ folder }).store(rendered('/a', '<p>a</p>'));
    const again = openStore({ folder });
    expect(await htmlOf(again, '/a')).toBe('<p>a</p>');
    expect(await freshnessOf(again, '/a')).toBe('fresh');
  });

  test.each([
    ['is gone', '', rmSync],
    ['is gone', '.gz', rmSync],
    ['is gone', '.br', rmSync],
    ['a power cut has emptied', '', truncateSync],
    ['a power cut has emptied', '.gz', truncateSync],
    ['a power cut has emptied', '.br', truncateSync],
  ])('has a page rendered again whose file %s (%s)', async (_, suffix, damage) => {
    const folder = temporaryFolder();
    await openStore({ folder }).store(rendered('/a', 'old'));
    const store = openStore({ folder });
    damage(join(store.output.folder, `a.html${suffix}`));
    jest.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    expect(await store.find('/a')).toBeNull();
    expect(store.isFresh('/a')).toBe(false);
    await store.store(rendered('/a', 'new'));
    expect(await htmlOf(openStore({ folder }), '/a')).toBe('new');
    expect(mirrored(store)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
  });

  test('trusts nothing that was kept while the clock was ahead', async () => {
    const folder = temporaryFolder();
    const ahead = now() + 3_600_000;
    const before = openStore({ folder });
    await before.store(rendered('/a', 'old', { rendered: ahead }));
    before.responses.set('question', answer(1), ahead, ['page/a']);
    const store = openStore({ folder });
    expect(await freshnessOf(store, '/a')).toBe('stale');
    expect(store.responses.find('question')).toBeNull();
    await store.store(rendered('/a', 'new'));
    expect([await htmlOf(store, '/a'), await freshnessOf(store, '/a')]).toEqual(['new', 'fresh']);
  });

  test('keeps a 404 for the server, and out of the output', async () => {
    const folder = temporaryFolder();
    const store = openStore({ folder });
    await store.store(rendered('/a', '<p>a</p>'));
    await store.store(rendered('/a', '<p>gone</p>', { status: 404 }));
    expect(mirrored(store)).toEqual([]);
    expect((await openStore({ folder }).find('/a'))?.page).toMatchObject({ status: 404 });
  });

  test('lets the rendering that began last win, whichever ends first', async () => {
    const store = openStore();
    const early = rendered('/a', 'early');
    const late = rendered('/a', 'late');
    await store.store(late);
    await store.store(early);
    expect(await htmlOf(store, '/a')).toBe('late');
    expect(readFileSync(join(store.output.folder, 'a.html'), 'utf8')).toBe('late');
    expect(mirrored(store)).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
  });

  test('drops what was rendered from another content source', async () => {
    const folder = temporaryFolder();
    const store = openStore({ folder });
    await store.store(rendered('/a', '<p>a</p>'));
    store.responses.set('key', answer({ found: 1 }), now());
    const other = openStore({ folder, source: 'hosted' });
    expect(await other.find('/a')).toBeNull();
    expect(other.responses.find('key')).toBeNull();
    expect(mirrored(other)).toEqual([]);
  });

  test('bounds the number of 404s', async () => {
    const store = openStore();
    for (let index = 0; index < 5_200; index += 100) {
      const batch = Array.from({ length: 100 }, (_, at) => rendered(`/x${index + at}`, '', { status: 404 }));
      await Promise.all(batch.map((page) => store.store(page)));
    }
    expect(await store.find('/x0')).toBeNull();
    expect(await store.find('/x5199')).not.toBeNull();
  }, 30_000);
});

describe('freshness', () => {
  test("is stale after revalidateTag(tag, 'max'), until it is rendered anew", async () => {
    const store = openStore();
    await store.store(rendered('/a', 'old'));
    await store.store(rendered('/b', 'other'));
    store.revalidate(['page/a'], { expire: 31_536_000 });
    expect(await freshnessOf(store, '/a')).toBe('stale');
    expect(await freshnessOf(store, '/b')).toBe('fresh');
    await store.store(rendered('/a', 'new'));
    expect(await freshnessOf(store, '/a')).toBe('fresh');
  });

  test('is expired after revalidateTag(tag) or revalidatePath, and the old page is still there', async () => {
    const store = openStore();
    await store.store(rendered('/a', 'old'));
    store.revalidate(['page/a']);
    expect(await freshnessOf(store, '/a')).toBe('expired');
    expect(await htmlOf(store, '/a')).toBe('old');
  });

  test('does not trust a rendering that began before the change', async () => {
    const store = openStore();
    const underWay = rendered('/a', 'old');
    store.revalidate(['page/a'], { expire: 60 });
    await store.store(underWay);
    expect(await freshnessOf(store, '/a')).toBe('stale');
    expect(store.dueForRevalidation(600, 10)).toEqual(['/a']);
  });

  test('ends with time', async () => {
    const store = openStore();
    const past = { rendered: now() - 700_000 };
    await store.store(rendered('/a', 'a', past));
    await store.store(rendered('/b', 'b', { ...past, revalidate: null }));
    await store.store(rendered('/c', 'c', { ...past, expire: 650 }));
    await store.store(rendered('/d', 'not found', { ...past, status: 404 }));
    expect(await freshnessOf(store, '/a')).toBe('stale');
    expect(await freshnessOf(store, '/b')).toBe('fresh');
    expect(await freshnessOf(store, '/c')).toBe('expired');
    expect(store.dueForRevalidation(600, 10)).toEqual(['/a', '/c']);
  });

  test('is stale in another build', async () => {
    const folder = temporaryFolder();
    await openStore({ folder }).store(rendered('/a', 'a'));
    const next = openStore({ folder, build: 'build-2' });
    expect(await freshnessOf(next, '/a')).toBe('stale');
    expect(next.fromOtherBuilds()).toEqual(['/a']);
  });

  test('tells which pages carry a tag', async () => {
    const store = openStore();
    await store.store(rendered('/b', 'b'));
    await store.store(rendered('/a', 'a'));
    expect(store.tagged(['site'])).toEqual(['/a', '/b']);
    expect(store.tagged(['page/b', 'unknown'])).toEqual(['/b']);
  });
});

test('two processes share one folder', async () => {
  const folder = temporaryFolder();
  const [one, two] = [openStore({ folder }), openStore({ folder })];
  await one.store(rendered('/a', 'from one'));
  expect(await htmlOf(two, '/a')).toBe('from one');
  await two.store(rendered('/a', 'from two'));
  // A process looks at most every 20 ms whether another has written.
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await htmlOf(one, '/a')).toBe('from two');
  one.revalidate(['site'], { expire: 60 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await freshnessOf(two, '/a')).toBe('stale');
});
