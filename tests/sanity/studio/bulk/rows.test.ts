import { filterRows, noFilters, rowsOf } from '#sanity/studio/bulk/rows.ts';

const document = (_id: string, title: string, more = {}) => ({
  _id,
  title,
  topics: ['pain'],
  reviewer: null,
  date: null,
  language: 'en-GB',
  ...more,
});

const rows = rowsOf({
  topics: [],
  people: [],
  documents: [
    document('c', 'Cranial rhythm', { topics: null, reviewer: 'ada', date: '2027-01-01' }),
    document('drafts.a', 'A new title', { date: '2026-06-01' }),
    document('a', 'Aches', { date: '2026-01-01' }),
    document('drafts.b', 'Babies', { language: 'es' }),
  ],
});

test('a document is one row, with what its draft says', () => {
  expect(rows.map(({ id, title, state, date }) => [id, title, state, date])).toEqual([
    ['a', 'A new title', 'changed', '2026-06-01'],
    ['b', 'Babies', 'draft', null],
    ['c', 'Cranial rhythm', 'published', '2027-01-01'],
  ]);
});

test.each([
  [{}, ['a', 'b', 'c']],
  [{ text: 'title NEW' }, ['a']],
  [{ topic: 'pain' }, ['a', 'b']],
  [{ reviewer: 'ada' }, ['c']],
  [{ language: 'es' }, ['b']],
  [{ state: 'changed' as const }, ['a']],
  [{ until: '2026-12-31' }, ['a', 'b']],
  [{ topic: 'pain', language: 'es', text: 'bab' }, ['b']],
])('the filters %j leave %j', (filters, ids) => {
  expect(filterRows(rows, { ...noFilters, ...filters }).map(({ id }) => id)).toEqual(ids);
});
