import { leavingTags } from '../../../lib/revalidate/leaving.ts';

const article = (slug: string) => ({ _id: 'a', _type: 'article', slug: { current: slug } });
const tags = ['article/old', 'article/new', 'redirect/articles/old', 'list/articles'];

it.each([
  ['a new slug', article('old'), article('new'), ['article/old', 'redirect/articles/old']],
  ['a deletion', article('old'), null, ['article/old', 'redirect/articles/old']],
  ['an edit', article('old'), article('old'), ['redirect/articles/old']],
  ['a creation', null, article('old'), ['redirect/articles/old']],
])('%s', (_, before, after, expected) => {
  const change = { _id: 'a', _type: 'article', operation: 'update' as const, before, after };
  expect([...leavingTags(tags, change)]).toEqual(expected);
});
