import { defineQuery } from 'groq';
import { z } from 'zod';

import type { PageTypeName } from '#sanity/content-types.ts';

/** Pages in one sitemap file; the protocol allows 50,000, and a smaller file is made in a moment. */
export const PAGES_PER_SITEMAP = 1_000;

/** The cache tag of one file; counted from 1. */
export function sitemapTag(type: PageTypeName, shard: number): string {
  return `sitemap/${type}/${shard}`;
}

export const pageCountsQuery = defineQuery(`{
  "_type": "pageCounts",
  "article": count(*[_type == "article" && defined(slug.current)]),
  "faq": count(*[_type == "faq" && defined(slug.current)]),
  "topic": count(*[_type == "topic" && defined(slug.current)]),
  "person": count(*[_type == "person" && defined(slug.current)])
}`);

const count = z.number().int();
export const pageCountsSchema = z
  .object({ _type: z.literal('pageCounts'), article: count, faq: count, topic: count, person: count })
  .transform(({ _type, ...counts }) => counts satisfies Record<PageTypeName, number>);
