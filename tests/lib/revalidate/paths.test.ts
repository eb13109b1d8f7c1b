import { pathOfTag } from '../../../lib/revalidate/paths.ts';

it.each([
  ['article/fascia', '/articles/fascia'],
  ['faq/is-it-safe', '/faqs/is-it-safe'],
  ['home', '/'],
  ['list/pages', '/sitemap.xml'],
  ['redirect/old/path', '/old/path'],
  ['site', null],
  ['externalResource/x', null],
])('%s → %s', (tag, path) => expect(pathOfTag(tag)).toBe(path));
