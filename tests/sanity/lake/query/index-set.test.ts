import { Entry } from '#sanity/lake/engine/query/index/entry.ts';
import { IndexSet } from '#sanity/lake/engine/query/index/index-set.ts';
import { OrderIndex } from '#sanity/lake/engine/query/index/order-index.ts';
import { ValueIndex } from '#sanity/lake/engine/query/index/value-index.ts';
import { type IndexSpecification, type ViewIndex } from '#sanity/lake/engine/query/index/view-index.ts';
import { document } from './support.ts';

const megabyte = 1024 * 1024;
const entryOf = (name: string) => new Entry(name, document(name), document(name));
const entries = Array.from({ length: 2_000 }, (_, index) => entryOf(`a${String(index).padStart(4, '0')}`));

/** An index that says how large it is; `added` counts what it was given. */
function sized(key: string, bytes: number, spend: () => void = () => undefined) {
  const index = { bytes, added: 0 };
  const nothing = () => undefined;
  const add = () => {
    index.added += 1;
    spend();
  };
  const create = (): ViewIndex => Object.assign(index, { add, remove: nothing, change: nothing, finish: nothing });
  return { index, specification: { key, create } satisfies IndexSpecification };
}

const require = async (set: IndexSet, key: string, bytes: number) => {
  await set.require(sized(key, bytes).specification, entries.slice(0, 1));
};
const kept = (set: IndexSet, keys: string[]) => keys.filter((key) => set.find(key) !== null);

describe('the indexes of a view', () => {
  it('are forgotten when they are too many, the longest unused first', async () => {
    const set = new IndexSet();
    const keys = Array.from({ length: 65 }, (_, index) => `i${index}`);
    for (const key of keys) {
      await require(set, key, 1);
      set.find('i0');
    }
    expect(kept(set, keys)).toEqual(keys.filter((key) => key !== 'i1'));
  });

  it('are forgotten when they are too large together', async () => {
    const set = new IndexSet();
    const keys = Array.from({ length: 6 }, (_, index) => `i${index}`);
    for (const key of keys) {
      await require(set, key, 100 * megabyte);
      set.find('i0');
    }
    const left = kept(set, keys);
    expect(left.length).toBeLessThan(keys.length);
    expect(left).toEqual(['i0', ...keys.slice(1 - left.length)]);
  });

  it('are kept when they are asked for, however large', async () => {
    const set = new IndexSet();
    await require(set, 'small', 1);
    await require(set, 'large', 10_000 * megabyte);
    expect(kept(set, ['small', 'large'])).toEqual(['large']);
  });

  it('are not built on once they are forgotten', async () => {
    const set = new IndexSet();
    const spend = () => {
      const end = performance.now() + 0.1;
      while (performance.now() < end);
    };
    const flood = Array.from({ length: 12 }, (_, index) => sized(`i${index}`, 100 * megabyte, spend));
    await Promise.all(flood.map(({ specification }) => set.require(specification, entries)));
    const unfinished = flood.filter(({ index }) => index.added < entries.length);
    expect(unfinished.length).toBeGreaterThan(0);
    expect(flood.at(-1)?.index.added).toBe(entries.length);
  });
});

const keys = ['a', 'b', 'a text of some length'];
const indexes: [string, () => ViewIndex][] = [
  ['values', () => new ValueIndex(({ n }) => [keys[Number(n) % 3], n])],
  ['an order', () => new OrderIndex(({ n }) => [keys[Number(n) % 3], n], [1, 1], null)],
];

it.each(indexes)('the size of an index of %s goes back to nothing as documents go', (_what, create) => {
  const index = create();
  const numbered = (n: number) => document(`d${n}`, { n });
  const held = Array.from({ length: 20 }, (_, n) => entryOf(`d${n}`));
  for (const [n, entry] of held.slice(0, 10).entries()) index.add(entry, numbered(n));
  index.finish();
  const { bytes } = index;
  for (const [n, entry] of held.entries()) if (n >= 10) index.add(entry, numbered(n));
  expect(index.bytes).toBeGreaterThan(bytes);
  for (const [n, entry] of held.entries()) index.change(entry, numbered(n), numbered(n + 1));
  for (const [n, entry] of held.entries()) {
    index.remove(entry, numbered(n + 1));
    index.remove(entry, numbered(n + 1));
  }
  expect(index.bytes).toBe(0);
});
