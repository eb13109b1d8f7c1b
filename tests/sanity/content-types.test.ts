import { existsSync, readFileSync } from 'node:fs';
import {
  contentTypeNames,
  contentTypeOf,
  fixedPaths,
  isContentTypeName,
  isPageTypeName,
  languageAt,
  listPathsOf,
  pageTypeNames,
  pathOf,
  typesIn,
} from '#sanity/content-types.ts';

test('a document with a page has one path', () => {
  expect(pathOf('article', 'what-is-it')).toBe('/articles/what-is-it');
  expect(pathOf('faq', 'is-it-safe')).toBe('/faqs/is-it-safe');
  expect(pathOf('topic', 'research')).toBe('/topics/research');
  expect(pathOf('person', 'a-therapist')).toBe('/people/a-therapist');
});

test.each([
  ['/', 'en-GB'],
  ['/escape', 'en-GB'],
  ['/es', 'es'],
  ['/es/articles/nope', 'es'],
])('%s is among the pages in %s', (path, language) => {
  expect(languageAt(path)).toBe(language);
});

test('names are told apart from anything else, inherited properties included', () => {
  expect(isContentTypeName('source')).toBe(true);
  expect(isContentTypeName('toString')).toBe(false);
  expect(isPageTypeName('person')).toBe(true);
  expect(isPageTypeName('source')).toBe(false);
  expect(isPageTypeName('constructor')).toBe(false);
});

test('the pages that are not one document’s stand in the order of the sitemap', () => {
  expect(fixedPaths.filter((path) => !pageTypeNames.some((type) => contentTypeOf(type).list === path))).toEqual([
    '/',
    '/resources',
    '/glossary',
    '/about',
    '/contact',
    '/how-we-write',
    '/accessibility',
    '/privacy',
    '/es',
  ]);
  expect(fixedPaths.slice(0, 3)).toEqual(['/', '/articles', '/faqs']);
  expect(listPathsOf('article')).toEqual(['/articles', '/es']);
  expect(typesIn('search')).toContain('externalResource');
});

test('every list and every document has a route', () => {
  const routeOf = (path: string) => `app/(reading)${path}/page.tsx`;
  for (const type of contentTypeNames) {
    const { list, hasPages } = contentTypeOf(type);
    if (list) expect([type, existsSync(routeOf(list))]).toEqual([type, true]);
    if (hasPages) expect([type, existsSync(routeOf(`${list}/[slug]`))]).toEqual([type, true]);
  }
});

test('a document that the feeds carry has a page, a summary and a text', () => {
  for (const type of contentTypeNames) {
    const { feedDate, hasPages, summary, body } = contentTypeOf(type);
    if (feedDate)
      expect({ type, hasPages, summary, body }).toEqual({
        type,
        hasPages: true,
        summary: expect.any(String),
        body: expect.any(String),
      });
  }
});

test('the registry imports nothing, so every part of the site may import it', () => {
  expect(readFileSync('sanity/content-types.ts', 'utf8')).not.toMatch(/\bimport\b|\brequire\(/);
});
