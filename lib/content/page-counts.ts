import { z } from 'zod';

import { type PageTypeName, pageTypeNames } from '#sanity/content-types.ts';

/** Pages in one sitemap file; the protocol allows 50,000, and a smaller file is made in a moment. */
export const PAGES_PER_SITEMAP = 1_000;

export const pageCountsQuery = /* groq */ `{
  ${pageTypeNames.map((type) => `"${type}": count(*[_type == "${type}" && defined(slug.current)])`).join(',\n  ')}
}`;

/** How many pages there are of each type. */
export const pageCountsSchema = z.record(z.enum(pageTypeNames), z.number().int());

export type PageCounts = Readonly<Record<PageTypeName, number>>;
