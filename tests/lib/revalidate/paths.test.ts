import { pathsOfTag } from '#lib/revalidate/paths.ts';

it.each([
  ['article/fascia', ['/articles/fascia', '/markdown/en-GB/articles/fascia']],
  ['es/article/fascia', ['/es/articles/fascia', '/markdown/es/articles/fascia']],
  ['faq/is-it-safe', ['/faqs/is-it-safe']],
  ['home', ['/']],
  ['list/articles', ['/articles']],
  ['list/feed', []],
  ['sitemap/article', []],
  ['redirect/old/path', ['/old/path']],
  ['site', []],
  ['externalResource/x', []],
])('%s → %s', (tag, paths) => expect(pathsOfTag(tag)).toEqual(paths));
