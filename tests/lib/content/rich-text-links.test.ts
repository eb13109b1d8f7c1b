import { richTextSchema } from '#lib/content/rich-text.ts';
import { type RichTextBlock } from '#lib/content/rich-text-block.ts';
import { rawBlock, rawCitation } from '#tests/support/rich-text.ts';

const web = { _key: 'web', _type: 'link', href: 'https://www.nhs.uk/' };
const own = { _key: 'own', _type: 'internalLink', to: { _id: 'a', _type: 'article', slug: 'fascia' } };
const word = { _key: 'word', _type: 'glossaryLink', term: { _id: 'g', slug: 'fascia' } };

const span = (text: string, ...marks: string[]) => ({ _key: text, _type: 'span', text, marks });

/** Each span with the link it has. */
function linked(children: readonly object[], markDefs: readonly unknown[] = [web, own, word]) {
  const [block] = richTextSchema.parse([rawBlock('b', '', { children, markDefs })]) as [RichTextBlock];
  const keys = new Set(block.markDefs.map(({ _key }) => _key));
  return block.children.map((child) =>
    child._type === 'span' ? [child.text, ...child.marks.filter((mark) => keys.has(mark))] : child._type,
  );
}

describe('a word leads to one place only', () => {
  it.each([
    ['the first of two that cover the same', [span('a', 'own', 'web')], [['a', 'own']]],
    [
      'the one that covers more',
      [span('a', 'own', 'web'), span('b', 'web')],
      [
        ['a', 'web'],
        ['b', 'web'],
      ],
    ],
    [
      'the one that goes on',
      [span('a', 'own'), span('b', 'own', 'web', 'word'), span('c', 'web')],
      [
        ['a', 'own'],
        ['b', 'own'],
        ['c', 'web'],
      ],
    ],
  ])('%s', (_, children, expected) => expect(linked(children)).toEqual(expected));

  it('the one that leads somewhere', () => {
    const nowhere = [
      { ...own, to: null },
      { ...web, href: null },
      { ...web, href: '' },
    ];
    for (const markDef of nowhere)
      expect(linked([span('a', markDef._key, 'word')], [markDef, word, null, {}])).toEqual([['a', 'word']]);
  });
});

it('links nothing that cannot be seen', () => {
  expect(linked([span('a'), span(' ', 'web'), span('\u200B', 'web'), span('b')])).toEqual([
    ['a'],
    [' '],
    ['\u200B'],
    ['b'],
  ]);
  expect(linked([span('a', 'web'), span(' ', 'web'), span('b', 'web')])).toEqual([
    ['a', 'web'],
    [' ', 'web'],
    ['b', 'web'],
  ]);
});

it('never has a citation inside a link', () => {
  const children = [span('a', 'web'), { ...rawCitation('c', 's1'), marks: ['web'] }, span('b', 'web')];
  expect(linked(children)).toEqual([['a', 'web'], 'citation', ['b', 'web']]);
});

it('knows no link of an unknown type, and the first of two with the same key', () => {
  expect(linked([span('a', 'x')], [{ _key: 'x', _type: 'comment' }])).toEqual([['a']]);
  expect(linked([span('a', 'web')], [web, { ...own, _key: 'web' }])).toEqual([['a', 'web']]);
});
