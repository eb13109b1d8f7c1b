import { fileOf, isCacheable, isReading, pathOfKey } from '#lib/page-store/page-path.ts';

test.each([
  ['/route-cache/APP_PAGE/0f/$/index', '/'],
  ['/route-cache/APP_PAGE/0f/$/index/index', '/index'],
  ['/route-cache/APP_PAGE/0f/$/articles/a', '/articles/a'],
  ['/route-cache/APP_ROUTE/0f/$/sitemap.xml', '/sitemap.xml'],
  ['0f0f', null],
])('reads the address out of the key %s', (key, path) => {
  expect(pathOfKey(key)).toBe(path);
});

test.each(['/', '/articles', '/articles/page/2', '/feed.xml', '/studio-tour', '/.well-known/security.txt'])(
  '%s may be kept',
  (path) => {
    expect(isCacheable(path)).toBe(true);
  },
);

test.each([
  '/../etc/passwd',
  '/articles/../../x',
  '/.hidden',
  '/.well-known/.hidden',
  '/.well-known/../x',
  '/a/.well-known/x',
  '/.well-known',
  '//evil.example',
  '/a%2fb',
  '/a b',
  '/articles/',
  '/studio',
  '/studio/structure',
  '/api/health',
  '/_next/static/a.css',
  `/${'a'.repeat(200)}`,
])('%s is never kept', (path) => {
  expect(isCacheable(path)).toBe(false);
});

test('the Studio, programs and files are no reading pages', () => {
  expect(['/', '/articles/a', '/studios'].every(isReading)).toBe(true);
  expect(['/studio', '/api/health', '/_next/static/a.js', '/media/a/b'].some(isReading)).toBe(false);
});

test('a page lies where a web server looks for it', () => {
  expect(fileOf('/', 'page')).toBe('index.html');
  expect(fileOf('/articles/a', 'page')).toBe('articles/a.html');
  expect(fileOf('/sitemap.xml', 'file')).toBe('sitemap.xml');
});
