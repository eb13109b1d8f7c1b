/** A function that answers numbers from 0 up to 1; the same seed gives the same ones, so that a failure can be repeated. */
export type Random = () => number;

/** Mulberry32, a small generator of good quality for tests: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from 0 up to `below`. */
export const integer = (random: Random, below: number): number => Math.floor(random() * below);

/** One of the values. */
export const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[integer(random, values.length)]!;

const names = ['a', 'b', 'c', 'title', 'body', 'Ä', '_private'];
const texts = ['', 'a', 'ab', 'hello world', 'hello, world', 'äöü', 'naïve café', '👍🏽 fine', '日本語', 'x'.repeat(40)];

/** A JSON value, at most `depth` levels deep. */
export function randomValue(random: Random, depth = 3): unknown {
  const kind = integer(random, depth > 0 ? 9 : 6);
  if (kind < 2) return oneOf(random, texts);
  if (kind === 2) return integer(random, 5);
  if (kind === 3) return random() < 0.5;
  if (kind === 4) return null;
  if (kind === 5) return random();
  if (kind === 6) return Array.from({ length: integer(random, 5) }, () => randomValue(random, depth - 1));
  if (kind === 7) return keyedArray(random, depth - 1);
  return randomObject(random, depth - 1);
}

const randomObject = (random: Random, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: integer(random, 5) }, () => [oneOf(random, names), randomValue(random, depth)]),
  );

const keyedArray = (random: Random, depth: number): unknown[] =>
  [...'klmnop']
    .filter(() => random() < 0.5)
    .toSorted(() => random() - 0.5)
    .map((_key) => ({ ...randomObject(random, depth), _key }));

/** A document with a few random fields. */
export const randomDocument = (random: Random): Record<string, unknown> => ({
  _id: 'd',
  _type: 't',
  ...Object.fromEntries(names.map((name) => [name, randomValue(random)])),
});

/** A copy with some parts changed, added, removed or moved. */
export function randomEdit(value: unknown, random: Random): unknown {
  if (random() < 0.15) return randomValue(random, 2);
  if (Array.isArray(value)) {
    const items = value.filter(() => random() < 0.85).map((item) => (random() < 0.3 ? randomEdit(item, random) : item));
    if (random() < 0.3) items.splice(integer(random, items.length + 1), 0, randomValue(random, 1));
    return random() < 0.2 ? items.toReversed() : items;
  }
  if (typeof value === 'string') return value.slice(0, 3) + oneOf(random, texts) + value.slice(3);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name.startsWith('_') || random() < 0.9)
      .map(([name, child]) => [name, !name.startsWith('_') && random() < 0.4 ? randomEdit(child, random) : child]),
  );
}
