import { z } from 'zod';

import { type PageTypeName, typesIn, isPageTypeName } from '../../sanity/content-types.ts';
import { pageType } from './fields.ts';
import { loadExisting } from './load.ts';
import { getPageCounts, PAGES_PER_SITEMAP } from './sitemap.ts';

/** When the first document of a sitemap file was created: of the second file and those after it, by type. */
export type SitemapStarts = Readonly<Partial<Record<PageTypeName, readonly string[]>>>;

const schema = z.object({
  _type: z.literal('sitemapStarts'),
  starts: z.partialRecord(
    pageType,
    // A document may have gone since the documents were counted.
    z.array(z.string().nullable()).transform((starts) => starts.filter((start) => start !== null)),
  ),
});

/** Where the files of the sitemap begin. Costs no question while each type has one file. */
export async function getSitemapStarts(): Promise<SitemapStarts> {
  const counts = await getPageCounts();
  const lists = typesIn('sitemap')
    .filter(isPageTypeName)
    .filter((type) => counts[type] > PAGES_PER_SITEMAP)
    .map((type) => `"${type}": [${firstsOf(type, counts[type]).join(', ')}]`);
  if (lists.length === 0) return {};
  const { starts } = await loadExisting({
    query: `{"_type": "sitemapStarts", "starts": {${lists.join(', ')}}}`,
    schema,
    tags: ['list/pages'],
  });
  return starts;
}

/** GROQ for each of the dates: a slice with a number in it is one that an index answers. */
function firstsOf(type: PageTypeName, count: number): string[] {
  const documents = `*[_type == "${type}" && defined(slug.current)] | order(_createdAt asc, _id asc)`;
  const further = Math.ceil(count / PAGES_PER_SITEMAP) - 1;
  return Array.from({ length: further }, (_, file) => `${documents}[${(file + 1) * PAGES_PER_SITEMAP}]._createdAt`);
}
