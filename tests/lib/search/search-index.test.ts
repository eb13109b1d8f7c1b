import { type SearchDocument } from '#lib/content/search-documents.ts';
import { SearchIndex, type SearchResults } from '#lib/search/search-index.ts';
import { searchTitle } from '#lib/search/titles.ts';

const research = { id: 't1', title: 'Research', slug: 'research', path: '/topics/research' } as const;
const children = { id: 't2', title: 'Babies and children', slug: 'babies', path: '/topics/babies' } as const;

function document(id: string, fields: Partial<SearchDocument>): SearchDocument {
  return {
    id,
    type: 'article',
    href: `/articles/${id}`,
    title: id,
    summary: '',
    headings: '',
    text: '',
    topics: [],
    ...fields,
  };
}

const documents = [
  document('cst', {
    title: 'What is craniosacral therapy?',
    summary: 'A gentle, hands-on therapy.',
    topics: [research],
  }),
  document('fascia', { title: 'Fascia', text: 'Connective tissue, which craniosacral therapy speaks of.' }),
  document('colic', {
    type: 'faq',
    href: '/faqs/colic',
    title: 'Does it help babies with colic?',
    summary: 'Studies found no benefit.',
    topics: [children],
  }),
  document('cafe', { title: 'Café after a session', text: 'Rest.' }),
];

function search(query: string, fields: object = {}, synonyms: string[][] = []): SearchResults {
  const index = new SearchIndex();
  index.put(documents);
  return index.search({ query, page: 1, ...fields }, synonyms);
}

const ids = (results: SearchResults) => results.hits.map(({ id }) => id);

test.each([
  ['a word of the title first', 'craniosacral', ['cst', 'fascia']],
  ['the beginning of a word', 'cranio', ['cst', 'fascia']],
  ['the beginning of a word that ends like a plural', 'res', ['cst', 'cafe']],
  ['one for many', 'baby', ['colic']],
  ['many for one', 'therapies', ['cst', 'fascia']],
  ['a word with a slip', 'craniosacrall', ['cst', 'fascia']],
  ['a word with two slips', 'craniosakrel', ['cst', 'fascia']],
  ['whatever the case', 'FASCIA', ['fascia']],
  ['with or without accents', 'cafe', ['cafe']],
  ['all words rather than any', 'connective craniosacral', ['fascia']],
  ['any word when no document has all', 'colic connective', ['colic', 'fascia']],
  ['words of a topic', 'children', ['colic']],
  ['nothing', 'zebra', []],
  ['nothing for words that tell nothing', 'what is the', []],
])('finds %s', (_, query, expected) => {
  expect(ids(search(query)).sort()).toEqual([...expected].sort());
  if (expected.length > 0) expect(ids(search(query))[0]).toBe(expected[0]);
});

test('finds what means the same', () => {
  expect(ids(search('CST'))).toEqual([]);
  expect(ids(search('CST', {}, [['CST', 'craniosacral therapy']]))).toEqual(['cst', 'fascia']);
  expect(ids(search('infant colic', {}, [['infant', 'babies']]))).toEqual(['colic']);
});

test('narrows by type and topic, and counts what each would leave', () => {
  const results = search('therapy babies studies', { type: 'faq' });
  expect(ids(results)).toEqual(['colic']);
  expect(results.types).toContainEqual({ type: 'article', count: 2 });
  expect(ids(search('therapy', { topic: 'research' }))).toEqual(['cst']);
});

test('marks what was found', () => {
  const [hit] = search('gentle').hits;
  expect(hit?.summary).toEqual([
    { text: 'A ', found: false },
    { text: 'gentle', found: true },
    { text: ', hands-on therapy.', found: false },
  ]);
});

test('shows the whole summary of what it found in the text, never words cut out of who says them', () => {
  const index = new SearchIndex();
  const summary = 'What practitioners say, and what studies found.';
  index.put([document('cst', { summary, text: 'Practitioners say that it:\nmay ease headaches\nis gentle. · Rest.' })]);
  const [hit] = index.search({ query: 'headaches', page: 1 }, []).hits;
  expect(hit?.summary).toEqual([{ text: summary, found: false }]);
});

test('the title says what was asked, where one is, and that nothing was found', () => {
  const title = (query: string, page: number) => searchTitle({ query, page }, { ...search(query), pages: 3 });
  expect(title('therapy', 1)).toBe('therapy – Search');
  expect(title('therapy', 2)).toBe('therapy, page 2 of 3 – Search');
  expect(title('zebra', 1)).toBe('Nothing found for “zebra”');
});

test('forgets a document and takes its new words', () => {
  const index = new SearchIndex();
  index.put(documents);
  index.put([document('fascia', { title: 'Ligament' })]);
  index.remove('colic');
  const found = (query: string) => ids(index.search({ query, page: 1 }, []));
  expect(found('fascia')).toEqual([]);
  expect(found('ligament')).toEqual(['fascia']);
  expect(found('colic')).toEqual([]);
});

test.each(['', '   ', '((', '\\', '*', '"', '<script>', '\u0000', '😀', 'a'.repeat(5000)])('answers %j', (query) => {
  expect(search(query).total).toBeGreaterThanOrEqual(0);
});
