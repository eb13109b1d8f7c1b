import { defineQuery } from 'groq';

import { type PageTypeName } from '../../sanity/content-types.ts';
import { slug } from './fields.ts';
import { loadExisting } from './load.ts';
import { tolerantList } from './tolerant.ts';

/** Pages built ahead; the rest are rendered when first asked for. */
const PRERENDERED = 200;

export const newestSlugsQuery = defineQuery(
  `*[_type == $type && defined(slug.current)] | order(_updatedAt desc)[0...$count].slug.current`,
);

/** Slugs of the documents changed last. */
export function getNewestSlugs(type: PageTypeName): Promise<string[]> {
  return loadExisting({
    query: newestSlugsQuery,
    params: { type, count: PRERENDERED },
    schema: tolerantList(slug),
    tags: [`slugs/${type}`],
    ahead: true,
  });
}
