import { cachedPath, markdownRewrites } from '#lib/seo/markdown-path.ts';

test.each([
  ['/articles/a-b.md', '/markdown/en-GB/articles/a-b'],
  ['/es/articles/a.md', '/markdown/es/articles/a'],
  ['/articles/a', '/articles/a'],
  ['/articles/A.md', '/articles/A.md'],
  ['/articles/a/b.md', '/articles/a/b.md'],
  ['/de/articles/a.md', '/de/articles/a.md'],
  ['/README.md', '/README.md'],
  ['/', '/'],
])('the page of %s is cached as %s', (address, path) => {
  expect(cachedPath(address)).toBe(path);
});

test('Next renders it there', () => {
  for (const { source, destination } of markdownRewrites) {
    const address = source.replace(/:slug\([^)]*\)/, 'a-b');
    expect(cachedPath(address)).toBe(destination.replace(':slug', 'a-b'));
  }
});
