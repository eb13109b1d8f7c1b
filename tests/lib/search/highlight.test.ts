import { highlight } from '#lib/search/highlight.ts';
import { parseSearchRequest, searchPath } from '#lib/search/request.ts';
import { thingsAsked } from '#lib/search/synonyms.ts';

const isFascia = (form: string) => form === 'fascia';
const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');

test('a highlighted text is the same text', () => {
  const text = 'Fascia — “fascia’s” FASCIA, <b>fascias</b>.';
  expect(textOf(highlight(text, isFascia))).toBe(text);
  expect(highlight(text, isFascia).filter(({ found }) => found)).toHaveLength(4);
});

test('a query is taken as the things it asks for, each said in all ways', () => {
  const groups = [
    ['CST', 'Craniosacral therapy'],
    ['baby', 'babies'],
  ];
  expect(thingsAsked('What is CST for a baby with colic?', groups)).toEqual([
    ['cst', 'craniosacral therapy'],
    ['baby', 'babies'],
    ['colic'],
  ]);
  expect(thingsAsked('craniosacral therapy', groups)).toEqual([['craniosacral therapy', 'cst']]);
  expect(thingsAsked('cstx', groups)).toEqual([['cstx']]);
});

test('an address says what is asked for, and what it cannot say is left out', () => {
  expect(parseSearchRequest({ q: [' fascia ', 'x'], type: 'article', topic: 'the-body', page: '2' })).toEqual({
    query: 'fascia',
    type: 'article',
    topic: 'the-body',
    page: 2,
  });
  expect(parseSearchRequest({ type: 'redirect', topic: '../..', page: '-1' })).toEqual({ query: '', page: 1 });
  expect(searchPath({ query: 'a & b', type: 'faq', page: 1 })).toBe('/search?q=a+%26+b&type=faq');
});
