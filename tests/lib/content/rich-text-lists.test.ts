import { richTextSchema } from '#lib/content/rich-text.ts';
import { plainText } from '#lib/content/rich-text-block.ts';
import { type List } from '#lib/content/rich-text-lists.ts';
import { rawBlock } from '#tests/support/rich-text.ts';

type Item = [level: unknown, text: string, kind?: string];

/** Lists as nested arrays: the kind, then each item's text, followed by the lists below it. */
function shape(list: List): unknown[] {
  return [list.kind, ...list.items.flatMap(({ block, lists }) => [plainText(block), ...lists.map(shape)])];
}

function listsOf(items: readonly Item[]) {
  const blocks = items.map(([level, text, kind = 'bullet'], index) =>
    rawBlock(`k${index}`, text, { listItem: kind, level }),
  );
  return richTextSchema.parse(blocks).map((node) => (node._type === 'list' ? shape(node) : node._type));
}

it.each<[string, Item[], unknown[]]>([
  [
    'four levels',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ],
    [['bullet', 'a', ['bullet', 'b', ['bullet', 'c', ['bullet', 'd']]]]],
  ],
  [
    'no level',
    [
      [null, 'a', 'number'],
      [undefined, 'b', 'number'],
    ],
    [['number', 'a', 'b']],
  ],
  [
    'a level that is skipped',
    [
      [1, 'a'],
      [3, 'b'],
      [2, 'c'],
      [1, 'd'],
    ],
    [['bullet', 'a', ['bullet', 'b', 'c'], 'd']],
  ],
  [
    'a list that starts deep',
    [
      [3, 'a'],
      [1, 'b'],
      [2, 'c'],
    ],
    [['bullet', 'a', 'b', ['bullet', 'c']]],
  ],
  [
    'kinds that mix below an item',
    [
      [1, 'a'],
      [2, 'b'],
      [2, 'c', 'number'],
      [1, 'd'],
    ],
    [['bullet', 'a', ['bullet', 'b'], ['number', 'c'], 'd']],
  ],
  [
    'kinds that mix at the top',
    [
      [1, 'a'],
      [1, 'b', 'number'],
      [2, 'c'],
    ],
    [
      ['bullet', 'a'],
      ['number', 'b', ['bullet', 'c']],
    ],
  ],
  ['an unknown kind', [[1, 'a', 'checkbox']], [['bullet', 'a']]],
  [
    'levels that are no levels',
    [
      [0, 'a'],
      [-1, 'b'],
      [1.5, 'c'],
    ],
    [['bullet', 'a', 'b', ['bullet', 'c']]],
  ],
  [
    'an empty item',
    [
      [1, 'a'],
      [1, ''],
      [1, ' \u200B'],
      [1, 'b'],
    ],
    [['bullet', 'a', 'b']],
  ],
  [
    'an empty item above another',
    [
      [1, 'a'],
      [1, ''],
      [2, 'b'],
    ],
    [['bullet', 'a', '', ['bullet', 'b']]],
  ],
])('makes lists of %s', (_, items, expected) => {
  expect(listsOf(items)).toEqual(expected);
});

it('nests ten levels at most, whatever levels an import states', () => {
  const items = Array.from({ length: 5_000 }, (_, index): Item => [index + 1, `item ${index}`]);
  const text = JSON.stringify(listsOf(items));
  expect(text.match(/item \d+/g)).toHaveLength(5_000);
  expect(text.match(/\["bullet"/g)).toHaveLength(10);
});

it('ends a list at whatever is no item of one', () => {
  const item = (key: string) => rawBlock(key, key, { listItem: 'number', level: 1 });
  const nodes = richTextSchema.parse([item('a'), rawBlock('p', 'Between.'), item('b')]);
  expect(nodes.map(({ _type }) => _type)).toEqual(['list', 'block', 'list']);
});
