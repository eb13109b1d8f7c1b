import { followRedirects, type RedirectTarget } from '#lib/redirects/follow-redirects.ts';

const gone = { kind: 'gone' } as const;
const page = { kind: 'page' } as const;
const moved = (to: string) => ({ kind: 'moved', to }) as const;

it.each<[string, Record<string, RedirectTarget>, RedirectTarget | null]>([
  ['nothing known', {}, null],
  ['one hop to a page', { '/a': moved('/b'), '/b': page }, moved('/b')],
  ['one hop to a page that is no document', { '/a': moved('/about') }, moved('/about')],
  ['a chain', { '/a': moved('/b'), '/b': moved('/c'), '/c': moved('/d') }, moved('/d')],
  [
    'a chain that leaves the site',
    { '/a': moved('/b'), '/b': moved('https://example.org/') },
    moved('https://example.org/'),
  ],
  ['a chain to something gone', { '/a': moved('/b'), '/b': gone }, gone],
  ['gone', { '/a': gone }, gone],
  ['to itself', { '/a': moved('/a') }, null],
  ['to a part of itself', { '/a': moved('/a#b') }, null],
  ['a loop', { '/a': moved('/b'), '/b': moved('/a') }, null],
  ['a loop further on', { '/a': moved('/b'), '/b': moved('/c'), '/c': moved('/b') }, null],
  ['the place within a page', { '/a': moved('/b?x=1#part'), '/b': page }, moved('/b?x=1#part')],
])('%s', async (_, known, end) => {
  expect(await followRedirects('/a', (path) => Promise.resolve(known[path] ?? null))).toEqual(end);
});

it('gives up on an endless chain', async () => {
  let count = 0;
  const end = await followRedirects('/0', () => Promise.resolve(moved(`/${++count}`)));
  expect(end).toBeNull();
  expect(count).toBeLessThan(10);
});
