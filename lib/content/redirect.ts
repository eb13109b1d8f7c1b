import { z } from 'zod';

import { defaultLanguage, pageAt, pathOf } from '#sanity/content-types.ts';
import { type RedirectTarget } from '../redirects/follow-redirects.ts';
import { href, language, pageType, slug, text } from './fields.ts';
import { load } from './load.ts';
import { optional } from './optional-reference.ts';

/**
 * A path's document, if it has one; else what staff wrote as a redirect; else the document that had this slug before.
 * `$path` is `/articles/old`, `$type`, `$slug` and `$language` what such a path is made of.
 */
export const redirectQuery = /* groq */ `coalesce(
  *[_type == $type && slug.current == $slug && coalesce(language, "${defaultLanguage}") == $language][0]
    {_id, _type, "slug": slug.current, language},
  *[_type == "redirect" && from == $path][0]{_id, _type, kind, to},
  *[$slug in previousSlugs]{_id, _type, "slug": slug.current, language}
    [_type == $type][0]
)`;

/** Another site is reached over https only, and only because staff chose it. */
const destination = href.refine((to) => /^(\/|https:)/.test(to), 'must be a path on this site or an https address');

export const redirectSchema = z.discriminatedUnion('_type', [
  z
    .object({ _id: text, _type: z.literal('redirect'), kind: z.enum(['moved', 'gone']), to: optional(destination) })
    .refine(({ kind, to }) => kind === 'gone' || to !== null, 'has no destination')
    .transform(({ kind, to }) => (kind === 'moved' ? { kind, to: to ?? '/' } : { kind })),
  z
    .object({ _id: text, _type: pageType, slug, language })
    .transform(({ _type, slug, language }) => ({ kind: 'moved' as const, to: pathOf(_type, slug, language) })),
]);

/**
 * @param path absolute path on this site
 * @returns what is known of it; `null` = nothing
 */
export async function getRedirect(path: string): Promise<RedirectTarget | null> {
  const { type = '', slug = '', language = '' } = pageAt(path) ?? {};
  const found = await load({
    query: redirectQuery,
    params: { path, slug, type, language },
    schema: redirectSchema,
    tags: [`redirect${path}`],
  });
  return found?.kind === 'moved' && found.to === path ? { kind: 'page' } : found;
}
