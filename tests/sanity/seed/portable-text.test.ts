import {
  bullets,
  caution,
  cite,
  em,
  evidence,
  figure,
  h2,
  link,
  linkTo,
  p,
  richText,
  strong,
  t,
} from '#sanity/seed/portable-text.ts';

test('a paragraph is spans, marks, links and citations, with keys by position', () => {
  expect(
    richText(p`A ${strong('b')} ${link('/contact', 'c')}
    ${linkTo('article', 'd', 'e')}. ${cite('f')}`),
  ).toEqual([
    {
      _key: 'b1',
      _type: 'block',
      style: 'normal',
      markDefs: [
        { _key: 'b1-3-link', _type: 'link', href: '/contact' },
        { _key: 'b1-5-link', _type: 'internalLink', to: { _type: 'reference', _ref: 'article-d' } },
      ],
      children: [
        { _key: 'b1-0', _type: 'span', text: 'A ', marks: [] },
        { _key: 'b1-1', _type: 'span', text: 'b', marks: ['strong'] },
        { _key: 'b1-2', _type: 'span', text: ' ', marks: [] },
        { _key: 'b1-3', _type: 'span', text: 'c', marks: ['b1-3-link'] },
        { _key: 'b1-4', _type: 'span', text: ' ', marks: [] },
        { _key: 'b1-5', _type: 'span', text: 'e', marks: ['b1-5-link'] },
        { _key: 'b1-6', _type: 'span', text: '. ', marks: [] },
        { _key: 'b1-7', _type: 'citation', source: { _type: 'reference', _ref: 'source-f' } },
      ],
    },
  ]);
});

test('headings, lists, boxes, notes and pictures become members in order', () => {
  const text = richText(
    h2`A`,
    bullets(t`one`, t`${em('two')}`),
    caution('B', p`C`),
    evidence('mixed', 'D', 'e'),
    figure('hands', 'F'),
  );
  expect(text.map(({ _key, _type }) => `${_key} ${_type}`)).toEqual([
    'b1 block',
    'b2 block',
    'b3 block',
    'b4 callout',
    'b5 evidenceNote',
    'b6 picture',
  ]);
  expect(text[2]).toMatchObject({ listItem: 'bullet', level: 1, children: [{ text: 'two', marks: ['em'] }] });
  expect(text[3]).toMatchObject({ kind: 'caution', title: 'B', body: [{ _key: 'b4-1', children: [{ text: 'C' }] }] });
  expect(text[4]).toMatchObject({ level: 'mixed', sources: [{ _key: 'e', _ref: 'source-e' }] });
  expect(text[5]).toMatchObject({
    alt: expect.stringMatching(/hands/),
    caption: 'F',
    asset: { _ref: 'picture-hands' },
  });
});

test('the same text has the same keys each time it is built', () => {
  const build = () => richText(p`A`, bullets(t`b`));
  expect(build()).toEqual(build());
});
