import { contentTypeNames, isPageTypeName, typesIn } from '#sanity/content-types.ts';
import { redirectQuery } from '#lib/content/redirect.ts';
import { searchDocumentsQuery } from '#lib/content/search-documents.ts';
import { shareCardQuery } from '#lib/content/share-card.ts';
import { sitemapPagesQuery } from '#lib/content/sitemap.ts';

const pageTypes = contentTypeNames.filter(isPageTypeName);

/** TypeGen reads a query as it stands in its file, so each writes the types out: a new one is easily forgotten. */
test.each([
  ['redirects', redirectQuery, pageTypes],
  ['share pictures', shareCardQuery, pageTypes],
  ['the search', searchDocumentsQuery, typesIn('search')],
  ['the sitemap', sitemapPagesQuery, typesIn('sitemap')],
])('the query of %s names every type of the registry that it is for', (_, query, types) => {
  const lists = [...query.matchAll(/_type in \[([^\]]+)\] && (?!references)/g)].map(([, list]) => list!.match(/\w+/g)!);
  expect(lists).not.toEqual([]);
  for (const list of lists) expect(list.sort()).toEqual([...types].sort());
});
