import { render } from '@testing-library/react';

import { RichText } from '#components/rich-text/rich-text.tsx';
import { richTextSchema } from '#lib/content/rich-text.ts';
import { outline } from '#lib/rich-text/outline.ts';
import { rawBlock } from '#tests/support/rich-text.ts';

function htmlOf(...blocks: unknown[]): string {
  const body = richTextSchema.parse(blocks);
  return render(<RichText value={body} outline={outline(body, [])} />).container.firstElementChild?.innerHTML ?? '';
}

const item = (text: string, level: number | null, fields = {}) =>
  rawBlock(text, text, { listItem: 'bullet', level, ...fields });

it('nests lists as deep as an editor can', () => {
  expect(htmlOf(item('a', 1), item('b', 2), item('c', 3), item('d', 4))).toBe(
    '<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li></ul>',
  );
});

it('keeps a list below a heading or a quotation that is an item', () => {
  expect(htmlOf(item('a', 1, { style: 'h2' }), item('b', 2, { style: 'blockquote' }), item('c', 3))).toBe(
    '<ul><li><h2 id="h_a"><span id="a"></span>a</h2><ul><li><blockquote><p>b</p></blockquote><ul><li>c</li></ul></li></ul></li></ul>',
  );
});

it('makes one link of two that overlap', () => {
  const markDefs = [
    { _key: 'l1', _type: 'link', href: 'mailto:a@example.org' },
    { _key: 'l2', _type: 'internalLink', to: { _id: 'a', _type: 'article', slug: 'fascia' } },
  ];
  const children = [
    { _type: 'span', text: 'sessions', marks: ['l2', 'strong', 'l1'] },
    { _type: 'span', text: ' and more', marks: ['l1'] },
  ];
  expect(htmlOf(rawBlock('a', '', { markDefs, children }))).toBe(
    '<p><a href="mailto:a@example.org"><strong>sessions</strong> and more</a></p>',
  );
});
