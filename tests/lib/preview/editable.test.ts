import { stegaClean } from '@sanity/client/stega';

import { makeEditable } from '#lib/preview/editable.ts';

const article = {
  _id: 'article-a',
  _type: 'article',
  title: 'A title',
  slug: 'a-title',
  publishedOn: '2026-09-07',
  body: [{ _key: 'b1', _type: 'block', style: 'normal', children: [{ _key: 's1', _type: 'span', text: 'Words.' }] }],
  author: { _id: 'person-p', _type: 'person', name: 'Ruth' },
};

type Article = typeof article;

test('texts carry where they come from, and read the same', () => {
  const edited = makeEditable(article) as Article;
  expect(edited.title).not.toBe(article.title);
  expect(edited.body[0]!.children[0]!.text).not.toBe('Words.');
  expect(edited.author.name).not.toBe('Ruth');
  expect(stegaClean(edited)).toEqual(article);
});

test('what code works with is left alone', () => {
  const { slug, publishedOn, _type, body } = makeEditable(article) as Article;
  expect({ slug, publishedOn, _type }).toEqual({ slug: 'a-title', publishedOn: '2026-09-07', _type: 'article' });
  expect(body[0]).toMatchObject({ _key: 'b1', style: 'normal' });
});

test('an answer without documents is the same answer', () => {
  const answer = { title: 'Counted', total: 3 };
  expect(makeEditable(answer)).toBe(answer);
});
