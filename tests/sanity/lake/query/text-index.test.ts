import { Term } from '#sanity/lake/engine/query/evaluate/text-query.ts';
import { Entry } from '#sanity/lake/engine/query/index/entry.ts';
import { TextIndex } from '#sanity/lake/engine/query/index/text-index.ts';
import { document } from './support.ts';

const entryOf = (id: string, words: string) => {
  const stored = document(id, { words });
  return new Entry(id, stored, stored);
};

const index = () => {
  const made = new TextIndex(({ words }) => String(words).split(' '));
  for (const entry of [entryOf('a', 'otter'), entryOf('b', 'owl otters')]) made.add(entry, entry.document);
  made.finish();
  return made;
};

const found = (made: TextIndex, term: string) =>
  made
    .find(new Term(term))
    .lists.flat()
    .map(({ id }) => id);

it('finds words, prefixes and wildcards', () => {
  const made = index();
  expect(found(made, 'otter')).toEqual(['a']);
  expect(found(made, 'otter*')).toEqual(['a', 'b']);
  expect(found(made, 'o*l')).toEqual(['b']);
  expect(found(made, 'x*')).toEqual([]);
});

it('finds what came and not what went, also when the same was asked before', () => {
  const made = index();
  expect(found(made, 'o*')).toEqual(['a', 'b', 'b']);
  const late = entryOf('c', 'ostrich otter');
  made.add(late, late.document);
  expect(found(made, 'o*')).toEqual(['c', 'a', 'c', 'b', 'b']);
  made.change(late, late.document, document('c', { words: 'ostrich' }));
  expect(found(made, 'o*')).toEqual(['c', 'a', 'b', 'b']);
  made.remove(late, document('c', { words: 'ostrich' }));
  expect(found(made, 'o*')).toEqual(['a', 'b', 'b']);
});
