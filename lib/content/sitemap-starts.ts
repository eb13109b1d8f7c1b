import { z } from 'zod';

import { type PageTypeName, pageTypeNames } from '#sanity/content-types.ts';
import { askNow } from './answer.ts';
import { ContentInvalidError } from './errors.ts';
import { describeIssues } from './issues.ts';
import { type PageCounts, PAGES_PER_SITEMAP } from './page-counts.ts';

/** When the first document of a sitemap file was created: of the second file and those after it, by type. */
export type SitemapStarts = Readonly<Partial<Record<PageTypeName, readonly string[]>>>;

// A document may have been deleted since the documents were counted.
const schema = z.array(z.string().nullish()).transform((starts) => starts.filter((start) => start != null));

/** So many fit into the address of a query. */
const FILES_PER_QUERY = 50;

/**
 * Where the files of the sitemap begin, past every cache. Costs no request while each type has one file.
 * @param counts how many pages there are of each type
 * @throws as {@link askNow}, and ContentInvalidError when the response does not fit the query
 */
export async function getSitemapStarts(counts: PageCounts): Promise<SitemapStarts> {
  const entries = await Promise.all(
    pageTypeNames.map(async (type) => [type, await startsOf(type, counts[type])] as const),
  );
  return Object.fromEntries(entries);
}

async function startsOf(type: PageTypeName, count: number): Promise<string[]> {
  const positions = Array.from({ length: Math.ceil(count / PAGES_PER_SITEMAP) }, (_, file) => file * PAGES_PER_SITEMAP);
  const further = positions.slice(1);
  const queries = Array.from({ length: Math.ceil(further.length / FILES_PER_QUERY) }, (_, index) =>
    further.slice(index * FILES_PER_QUERY, (index + 1) * FILES_PER_QUERY),
  );
  const responses = await Promise.all(queries.map((asked) => createdAt(type, asked)));
  return responses.flat();
}

async function createdAt(type: PageTypeName, positions: readonly number[]): Promise<string[]> {
  const documents = `*[_type == "${type}" && defined(slug.current)] | order(_createdAt asc, _id asc)`;
  // A slice with a number in it is one that an index answers.
  const dates = positions.map((position) => `${documents}[${position}]._createdAt`);
  const parsed = schema.safeParse(await askNow(`[${dates.join(', ')}]`, {}));
  if (parsed.success) return parsed.data;
  throw new ContentInvalidError(
    `Where the sitemap's files begin cannot be read: ${describeIssues(parsed.error.issues)}`,
  );
}
