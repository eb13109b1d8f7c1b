import { defineQuery } from 'groq';
import { z } from 'zod';

import { type PageTypeName, pathOf } from '../../sanity/content-types.ts';
import { href, pageType, slug, text } from './fields.ts';
import { load } from './load.ts';

/**
 * A path that is no page: first what staff wrote as a redirect, then documents that had this slug before.
 * `$path` is `/articles/old`, `$slug` its last part.
 */
export const redirectQuery = defineQuery(`coalesce(
  *[_type == "redirect" && from == $path][0]{_id, _type, kind, to},
  *[_type in ["article", "faq", "topic", "person"] && $slug in previousSlugs]{_id, _type, "slug": slug.current}
    [_type == $type][0]
)`);

export const redirectSchema = z.discriminatedUnion('_type', [
  z
    .object({ _id: text, _type: z.literal('redirect'), kind: z.enum(['moved', 'gone']), to: href.nullable() })
    .refine(({ kind, to }) => kind === 'gone' || to !== null, 'has no destination')
    .transform(({ kind, to }) => (kind === 'moved' ? { kind, to: to ?? '/' } : { kind })),
  z
    .object({ _id: text, _type: pageType, slug })
    .transform(({ _type, slug }) => ({ kind: 'moved' as const, to: pathOf(_type, slug) })),
]);

/** Where a path leads that is no page (any more). */
export type Redirect = z.output<typeof redirectSchema>;

/**
 * @param path absolute path on this site
 * @param type the kind of page whose old slugs count, when the path has the form of one
 * @returns `null` when nothing is known of the path
 */
export function getRedirect(path: string, type?: PageTypeName): Promise<Redirect | null> {
  return load({
    query: redirectQuery,
    params: { path, slug: path.slice(path.lastIndexOf('/') + 1), type: type ?? '' },
    schema: redirectSchema,
    tags: [`redirect${path}`],
  });
}
