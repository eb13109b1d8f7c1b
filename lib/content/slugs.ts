import { defineQuery } from 'groq';
import { z } from 'zod';

import { pathOf, type PageTypeName, typesIn } from '../../sanity/content-types.ts';
import { pageType, slug } from './fields.ts';
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
  });
}

export const pagesQuery = defineQuery(
  `*[_type in $types && defined(slug.current)] | order(_type asc, _id asc){_id, _type, "slug": slug.current, _updatedAt}`,
);

const pageSchema = z
  .object({ _id: z.string(), _type: pageType, slug, _updatedAt: z.iso.datetime() })
  .transform(({ _type, slug, _updatedAt }) => ({ path: pathOf(_type, slug), updatedAt: _updatedAt }));

/** Every page of a document that the sitemap lists. */
export function getPages() {
  return loadExisting({
    query: pagesQuery,
    params: { types: [...typesIn('sitemap')] },
    schema: tolerantList(pageSchema),
    tags: ['list/pages'],
  });
}
