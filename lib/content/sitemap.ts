import { z } from 'zod';

import { type PageTypeName, pageTypeNames, pathOf } from '#sanity/content-types.ts';
import { countTag, sitemapTag } from './cache-tags.ts';
import { language, pageType, slug } from './fields.ts';
import { loadExisting } from './load.ts';
import { pageCountsQuery, pageCountsSchema, PAGES_PER_SITEMAP } from './page-counts.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import { isEarlyProjection, notEarly } from './refs.ts';
import { optionalReference, validItems } from './optional-reference.ts';

/**
 * Oldest first, so that a new document alters the last file only. `shown` holds when each document that the page shows was
 * changed: its own text, then what it refers to.
 */
export const sitemapPagesQuery = /* groq */ `{
  "_type": "sitemap",
  "pages": *[_type == $type && defined(slug.current)] | order(_createdAt asc, _id asc)[$from...$to]{
    _id, _type, "slug": slug.current, language,
    "isEarly": ${isEarlyProjection},
    "picture": coalesce(picture, photo)${pictureProjection},
    "shown": {
      "own": _updatedAt,
      "author": author->_updatedAt,
      "reviewer": reviewer->_updatedAt,
      "topic": topic->_updatedAt,
      "topics": topics[]->_updatedAt,
      "sources": sources[]->_updatedAt,
      "related": related[]->_updatedAt,
      "relatedArticles": relatedArticles[]->_updatedAt,
      "referring": *[_type in ["article", "faq"] && references(^._id)]._updatedAt
    }
  }
}`;

const time = z.iso.datetime();
const times = z.record(z.string(), z.union([time, z.array(time.nullable()), z.null()])).transform((shown) =>
  Object.values(shown)
    .flat()
    .filter((value) => value !== null),
);

const pageSchema = z
  .object({
    _id: z.string(),
    _type: pageType,
    slug,
    language,
    isEarly: notEarly,
    picture: optionalReference(optionalPicture),
    shown: times,
  })
  .transform(({ _type, slug, language, picture, shown }) => ({
    path: pathOf(_type, slug, language),
    picture,
    /** When anything on the page was last changed. */
    changedAt: shown.reduce((latest, value) => (value > latest ? value : latest)),
  }));

export const sitemapPagesSchema = z.object({ _type: z.literal('sitemap'), pages: validItems(pageSchema) });

/**
 * Public pages of documents of one type.
 * @param shard counted from 1, of {@link PAGES_PER_SITEMAP} pages each
 */
export async function getSitemapPages(type: PageTypeName, shard: number) {
  const from = (shard - 1) * PAGES_PER_SITEMAP;
  const { pages } = await loadExisting({
    query: sitemapPagesQuery,
    params: { type, from, to: from + PAGES_PER_SITEMAP },
    schema: sitemapPagesSchema,
    tags: ['sitemap', sitemapTag(type, shard)],
  });
  return pages;
}

/** How many pages there are of each type. */
export function getPageCounts() {
  return loadExisting({ query: pageCountsQuery, schema: pageCountsSchema, tags: pageTypeNames.map(countTag) });
}
