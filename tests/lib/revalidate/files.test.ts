import { feedTags, sitemapTags } from '../../../lib/revalidate/files.ts';
import { type Change } from '../../../lib/revalidate/webhook.ts';

const neighbours = {
  incoming: [
    { _id: 'f1', _type: 'faq', slug: 'is-it-safe' },
    { _id: 'siteSettings', _type: 'siteSettings', slug: null },
  ],
  outgoing: [{ _id: 't1', _type: 'topic', slug: 'about-cst' }],
};

function changeOf(_type: string, before: object | null, after: object | null): Change {
  const state = (fields: object | null) => fields && { _id: 'a', _type, ...fields };
  return { _id: 'a', _type, operation: 'update', before: state(before), after: state(after) };
}

test('the sitemap gives the date of a change to the page itself, and to all pages that show it', () => {
  const tags = sitemapTags(changeOf('article', {}, {}), neighbours);
  expect(tags.sort()).toEqual(['sitemap/article', 'sitemap/faq', 'sitemap/topic']);
});

test('a source has no page of its own, and alters the dates of those that cite it', () => {
  expect(sitemapTags(changeOf('source', {}, {}), { ...neighbours, outgoing: [] })).toEqual(['sitemap/faq']);
});

test('no date in the sitemap follows the settings', () => {
  expect(sitemapTags(changeOf('siteSettings', {}, {}), neighbours)).toEqual([]);
});

test('an article stands in the feeds of its language and its topics, before and after', () => {
  expect(feedTags(changeOf('article', { language: 'es' }, {}), neighbours).sort()).toEqual([
    'feed/en-GB',
    'feed/es',
    'feed/topic/about-cst',
  ]);
  expect(feedTags(changeOf('faq', {}, {}), neighbours)).toEqual([]);
});
