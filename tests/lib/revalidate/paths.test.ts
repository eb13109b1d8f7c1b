import { pathsOfTag } from '#lib/revalidate/paths.ts';

it.each([
  ['article/fascia', ['/articles/fascia', '/markdown/en-GB/articles/fascia']],
  ['es/article/fascia', ['/es/articles/fascia', '/markdown/es/articles/fascia']],
  ['faq/is-it-safe', ['/faqs/is-it-safe']],
  ['settings', ['/', '/about', '/contact', '/how-we-write', '/accessibility', '/privacy']],
  ['list/article', ['/articles', '/es']],
  ['list/person', ['/people']],
  ['list/source', []],
  ['feeds', []],
  ['sitemap/article', []],
  ['redirect/old/path', ['/old/path']],
  ['site', []],
  ['externalResource/x', []],
])('%s → %s', (tag, paths) => expect(pathsOfTag(tag)).toEqual(paths));
