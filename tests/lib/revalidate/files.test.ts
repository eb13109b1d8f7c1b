import { feedTags, sitemapTags } from '#lib/revalidate/files.ts';
import type { Change } from '#lib/revalidate/change.ts';

const _createdAt = '2026-01-01T00:00:00Z';

const related = {
  referencing: [
    { _id: 'f1', _type: 'faq', _createdAt, slug: 'is-it-safe' },
    { _id: 'siteSettings', _type: 'siteSettings', _createdAt, slug: null },
  ],
  referenced: [{ _id: 't1', _type: 'topic', _createdAt, slug: 'about-cst' }],
};

const alone = { referencing: [], referenced: [] };

/** A change of a document that was created at `createdAt`. */
function changeOf(_type: string, before: object | null, after: object | null, createdAt = _createdAt): Change {
  const slug = { current: 'a' };
  const state = (fields: object | null) => fields && { _id: 'a', _type, _createdAt: createdAt, slug, ...fields };
  return { _id: 'a', _type, before: state(before), after: state(after) };
}

test('the sitemap gives the date of a change to the page itself, and to all pages that show it', () => {
  const tags = sitemapTags(changeOf('article', {}, {}), related, {});
  expect(tags.sort()).toEqual(['sitemap/article/1', 'sitemap/faq/1', 'sitemap/topic/1']);
});

test('a source has no page of its own, and alters the dates of those that cite it', () => {
  expect(sitemapTags(changeOf('source', {}, {}), { ...related, referenced: [] }, {})).toEqual(['sitemap/faq/1']);
});

describe('of several files of a type', () => {
  const starts = { article: ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'], faq: [_createdAt] };

  test.each([
    ['2026-01-31T23:59:59Z', ['sitemap/article/1']],
    ['2026-02-02T00:00:00Z', ['sitemap/article/2']],
    ['2026-04-01T00:00:00Z', ['sitemap/article/3']],
  ])('a change of a document created at %s alters its own', (createdAt, files) => {
    expect(sitemapTags(changeOf('article', {}, {}, createdAt), alone, starts)).toEqual(files);
  });

  test('a document that does not say when it was created may be in any', () => {
    expect(sitemapTags(changeOf('faq', { _createdAt: undefined }, null), alone, starts)).toEqual([
      'sitemap/faq/1',
      'sitemap/faq/2',
      'sitemap/faq/3',
    ]);
  });

  test('where one begins, a document as old may be in the file before it', () => {
    expect(sitemapTags(changeOf('source', {}, {}), related, starts)).toEqual([
      'sitemap/faq/1',
      'sitemap/faq/2',
      'sitemap/topic/1',
    ]);
  });

  test.each([
    ['comes', null, {}],
    ['goes', {}, null],
    ['gets an address', { slug: undefined }, {}],
  ])('all pages after one that %s move, perhaps out of the last file', (_, before, after) => {
    const tags = sitemapTags(changeOf('article', before, after, '2026-02-02T00:00:00Z'), alone, starts);
    expect(tags).toEqual(['sitemap/article/2', 'sitemap/article/3', 'sitemap/article/4']);
  });
});

test('an article stands in the feeds of its language and its topics, before and after', () => {
  expect(feedTags(changeOf('article', { language: 'es' }, {}), related).sort()).toEqual([
    'feed/en-GB',
    'feed/es',
    'feed/topic/about-cst',
  ]);
  expect(feedTags(changeOf('faq', {}, {}), related)).toEqual([]);
});
