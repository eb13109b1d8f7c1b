import { type SearchRequest } from '#lib/search/search-index.ts';

/** As an editor keeps them under Site settings → Search. */
export const synonyms = [
  ['CST', 'craniosacral therapy'],
  ['infant', 'baby'],
];

const query = (name: string, query: string, filters: Partial<SearchRequest> = {}) => ({
  name,
  request: { query, page: 1, ...filters },
});

/** What people ask, and what costs most: words that stand in most documents, short beginnings, slips. */
export const queries = [
  query('a word in most documents', 'craniosacral'),
  query('two such words', 'craniosacral therapy'),
  query('six of them', 'therapy pain body people session studies'),
  query('a synonym', 'CST'),
  query('a synonym and a word', 'CST for babies'),
  query('a few documents', 'fascia research'),
  query('a question', 'What happens in a craniosacral therapy session and is it safe for babies with colic?'),
  query('three letters', 'hea'),
  query('other three letters', 'con'),
  query('five letters', 'thera'),
  query('a slip', 'massge'),
  query('slips in both words', 'craniosakral therpy'),
  query('nothing there', 'zzzzqqq xxyyyyy'),
  query('with filters', 'craniosacral therapy', { type: 'article', topic: 'research' }),
  query('the last page', 'craniosacral therapy', { page: 500 }),
];
