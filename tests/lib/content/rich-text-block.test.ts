import { type RichText, richTextSchema } from '#lib/content/rich-text.ts';
import { type RichTextBlock } from '#lib/content/rich-text-block.ts';
import { rawBlock, rawCitation } from '#tests/support/rich-text.ts';

function parse(...blocks: unknown[]): RichText {
  return richTextSchema.parse(blocks);
}

function blockOf(fields: Record<string, unknown>): RichTextBlock {
  return parse(rawBlock('b', 'words', fields))[0] as RichTextBlock;
}

const span = (key: string, text: unknown, marks: unknown = []) => ({ _key: key, _type: 'span', text, marks });

describe('what an import leaves out', () => {
  it.each(['_key', '_type', 'style', 'listItem', 'level', 'markDefs'])('a block needs no %s', (field) => {
    for (const value of [null, undefined])
      expect(parse(rawBlock('b', 'words', { [field]: value }))).toMatchObject([
        { _type: 'block', style: 'normal', children: [{ text: 'words', marks: [] }] },
      ]);
  });

  it.each(['_key', '_type', 'marks'])('a span needs no %s', (field) => {
    for (const value of [null, undefined])
      expect(blockOf({ children: [{ ...span('s', 'words'), [field]: value }] }).children).toMatchObject([
        { _type: 'span', text: 'words', marks: [] },
      ]);
  });

  it('what shows nothing is left out', () => {
    const empty = [null, rawBlock('a', ''), rawBlock('b', ' \n\u200B'), rawBlock('c', 'x', { children: null })];
    const half = [span('s', null), null, { _key: 'c', _type: 'citation', source: null }];
    expect(parse(...empty, rawBlock('d', 'x', { children: half }), rawBlock('e', 'kept'))).toMatchObject([
      { _key: 'e' },
    ]);
  });

  it('what may have said something is refused by name', () => {
    const refused = (block: unknown) => richTextSchema.safeParse([block]).error?.issues[0];
    expect(refused(rawBlock('b', '', { children: [{ _key: 'x', _type: 'chart', text: null }] }))).toMatchObject({
      path: [0, 'children', 0, '_type'],
      message: '“chart” cannot be shown inside a paragraph',
    });
    expect(refused({ _key: 'x', _type: null })).toMatchObject({ path: [0, '_type'] });
    expect(refused(rawBlock('b', '', { children: 'words' }))).toMatchObject({ path: [0, 'children'] });
  });
});

it.each([
  ['h1', 'h2'],
  ['h5', 'h3'],
  ['pull-quote', 'normal'],
  ['__proto__', 'normal'],
])('shows the style %s as %s', (style, shown) => {
  const [, block] = parse(rawBlock('a', 'First', { style: 'h2' }), rawBlock('b', 'words', { style }));
  expect(block).toMatchObject({ style: shown });
});

it('puts no small heading before the first large one', () => {
  const headings = ['h3', 'h3', 'h2', 'h3'].map((style, index) => rawBlock(`${index}`, 'words', { style }));
  expect(parse(...headings)).toMatchObject([{ style: 'h2' }, { style: 'h3' }, { style: 'h2' }, { style: 'h3' }]);
});

it('heads nothing with a heading that has a citation only', () => {
  expect(blockOf({ style: 'h2', children: [rawCitation('c', 's1')] })).toMatchObject({ style: 'normal' });
});

it('keeps the marks that change what words say, and the words of all others', () => {
  const marks = ['underline', 'em', 'no-mark-definition', 'em', 7, null, 'strike-through'];
  expect(blockOf({ children: [span('s', 'words', marks)] }).children).toMatchObject([
    { text: 'words', marks: ['em', 'strike-through'] },
  ]);
  expect(blockOf({ children: [span('s', 'words', 'em')] }).children).toMatchObject([{ text: 'words', marks: [] }]);
});

it('gives every node a key of its own', () => {
  const callout = (key: unknown) => ({
    ...{ _key: key, _type: 'callout', kind: 'caution', title: null },
    body: [rawBlock('same', 'words')],
  });
  const nodes = parse(callout('same'), callout(null), rawBlock('same', 'words'), rawBlock('', 'words'));
  const keys = JSON.stringify(nodes).match(/"_key":"[^"]+"/g) ?? [];
  expect(keys).toHaveLength(10);
  expect(new Set(keys).size).toBe(10);
  expect(nodes[0]).toMatchObject({ _key: 'same' });
});

it('shows a heading inside a callout as a paragraph, and leaves out a callout without words', () => {
  const callout = { _key: 'c', _type: 'callout', kind: 'caution', title: null };
  expect(parse({ ...callout, body: [rawBlock('a', 'words', { style: 'h2' })] })).toMatchObject([
    { body: [{ style: 'normal' }] },
  ]);
  expect(parse({ ...callout, body: [rawBlock('a', '')] }, { ...callout, body: null })).toEqual([]);
  expect(parse({ ...callout, title: 'Call 999', body: null })).toMatchObject([{ title: 'Call 999', body: [] }]);
});
