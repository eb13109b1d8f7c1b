import { type Clock } from '#sanity/lake/engine/query/evaluate/clock.ts';
import { compileFilter } from '#sanity/lake/listen/document-filter.ts';

const context = { identity: 'me', sanity: { projectId: 'p', dataset: 'd' } };
const document = (_id: string) => ({ _id, _type: 'note', _rev: '1', _createdAt: '', _updatedAt: '' });

it('tells the Studio’s listener of the documents that it names, and of no others', () => {
  const filter = compileFilter('*[_id in $ids]', { ids: ['a', 'drafts.a'] }, context);
  expect(['a', 'drafts.a', 'b'].map((id) => filter(document(id), {} as Clock))).toEqual([true, true, false]);
});
