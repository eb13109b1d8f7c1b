import { z } from 'zod';

import { ENTRIES_PER_PAGE } from './list-page.ts';

/** Asked by itself, so that of all pages with such links only this one response is compared when a word is added. */
export const glossaryIsPagedQuery = /* groq */ `{
  "_type": "glossaryIsPaged",
  "isPaged": count(*[_type == "glossaryTerm" && defined(slug.current)]) > ${ENTRIES_PER_PAGE}
}`;

export const glossaryIsPagedSchema = z.object({ isPaged: z.boolean() }).transform(({ isPaged }) => isPaged);

/** True when a parsed response has a link to a word of the glossary anywhere in it. */
export function hasGlossaryLink(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ('_type' in value && value._type === 'glossaryLink') || Object.values(value).some(hasGlossaryLink);
}

/**
 * The same response, whose links to words lead to `/glossary/<slug>`, which redirects to the word's page: where a word stands in a
 * long glossary changes with the words before it, and must not alter every page that links to it.
 */
export function linkToPagedGlossary<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(linkToPagedGlossary) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if ('_type' in value && value._type === 'glossaryLink' && 'href' in value && typeof value.href === 'string')
    return { ...value, href: value.href.replace('#', '/') };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, linkToPagedGlossary(inner as unknown)]),
  ) as Value;
}
