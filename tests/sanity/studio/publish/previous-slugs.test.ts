import { previousSlugsAfter } from '#sanity/studio/publish/previous-slugs.ts';

const page = (current: string, previousSlugs?: string[]) => ({ slug: { current }, previousSlugs });

test('the old slug is kept', () => {
  expect(previousSlugsAfter(page('old'), page('new'))).toEqual(['old']);
  expect(previousSlugsAfter(page('b', ['a']), page('c', ['a']))).toEqual(['a', 'b']);
});

test('a slug that comes back is no longer an earlier one, so no address leads to itself', () => {
  expect(previousSlugsAfter(page('b', ['a']), page('a', ['a']))).toEqual(['b']);
});

test('nothing changes without a change, nor for a page that was never published', () => {
  expect(previousSlugsAfter(page('a'), page('a'))).toBeUndefined();
  expect(previousSlugsAfter(null, page('a'))).toBeUndefined();
  expect(previousSlugsAfter(page('a'), null)).toBeUndefined();
});
