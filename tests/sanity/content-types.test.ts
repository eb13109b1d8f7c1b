import { readFileSync } from 'node:fs';
import { contentTypes, isContentTypeName, isPageTypeName, languageAt, pathOf, typesIn } from '#sanity/content-types.ts';

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

test('only types with a page of their own are in the site map', () => {
  for (const name of typesIn('sitemap')) expect(isPageTypeName(name)).toBe(true);
  expect(typesIn('search')).toContain('externalResource');
});

test('the registry imports nothing, so every part of the site may import it', () => {
  expect(readFileSync('sanity/content-types.ts', 'utf8')).not.toMatch(/\bimport\b|\brequire\(/);
  expect(Object.keys(contentTypes)).toHaveLength(10);
});
