import { z } from 'zod';

import { type PageTypeName, typesIn, isPageTypeName } from '#sanity/content-types.ts';
import { loadExisting } from './load.ts';
import { getPageCounts, PAGES_PER_SITEMAP } from './sitemap.ts';

/** When the first document of a sitemap file was created: of the second file and those after it, by type. */
export type SitemapStarts = Readonly<Partial<Record<PageTypeName, readonly string[]>>>;

const schema = z.object({
  _type: z.literal('sitemapStarts'),
  // A document may have gone since the documents were counted.
  starts: z.array(z.string().nullish()).transform((starts) => starts.filter((start) => start != null)),
});

/** So many fit into the address of a question: a longer one is posted, and cannot be asked again after a publish. */
const FILES_PER_QUESTION = 50;

/** Where the files of the sitemap begin. Costs no question while each type has one file. */
export async function getSitemapStarts(): Promise<SitemapStarts> {
  const counts = await getPageCounts();
  const types = typesIn('sitemap').filter(isPageTypeName);
  const entries = await Promise.all(types.map(async (type) => [type, await startsOf(type, counts[type])] as const));
  return Object.fromEntries(entries);
}

async function startsOf(type: PageTypeName, count: number): Promise<string[]> {
  const positions = Array.from({ length: Math.ceil(count / PAGES_PER_SITEMAP) }, (_, file) => file * PAGES_PER_SITEMAP);
  const further = positions.slice(1);
  const questions = Array.from({ length: Math.ceil(further.length / FILES_PER_QUESTION) }, (_, index) =>
    further.slice(index * FILES_PER_QUESTION, (index + 1) * FILES_PER_QUESTION),
  );
  const answers = await Promise.all(questions.map((asked) => createdAt(type, asked)));
  return answers.flat();
}

async function createdAt(type: PageTypeName, positions: readonly number[]): Promise<string[]> {
  const documents = `*[_type == "${type}" && defined(slug.current)] | order(_createdAt asc, _id asc)`;
  // A slice with a number in it is one that an index answers.
  const dates = positions.map((position) => `${documents}[${position}]._createdAt`);
  const query = `{"_type": "sitemapStarts", "starts": [${dates.join(', ')}]}`;
  const { starts } = await loadExisting({ query, schema, tags: ['list/pages'] });
  return starts;
}
