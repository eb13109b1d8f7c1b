import { defineQuery } from 'groq';
import { z } from 'zod';

import { type GlossaryPlaceQueryResult, type GlossaryQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag } from './cache-tags.ts';
import { isSlug, reviewDay, slug, text, texts } from './fields.ts';
import { ENTRIES_PER_PAGE, pageOf, pageParams } from './list-page.ts';
import { load, loadExisting } from './load.ts';
import { personLinkProjection, personLinkSchema } from './refs.ts';
import { optionalReference, validItems } from './optional-reference.ts';

export const glossaryQuery = defineQuery(`{
  "_type": "glossary",
  "pages": coalesce(round((count(*[_type == "glossaryTerm" && defined(slug.current)]) + $almostHalf) / $perPage), 0),
  "terms": *[_type == "glossaryTerm" && defined(slug.current)] | order(lower(term) asc, _id asc)[$from...$to]{
    _id, _type, term, "slug": slug.current, definition, alsoCalled, lastReviewed,
    "reviewer": reviewer->${personLinkProjection}
  }
}`);

export const glossarySchema = z.object({
  _type: z.literal('glossary'),
  pages: z.number().int(),
  terms: validItems(
    z
      .object({
        _id: z.string(),
        _type: z.literal('glossaryTerm'),
        term: text,
        slug,
        definition: text,
        alsoCalled: texts,
        lastReviewed: reviewDay,
        reviewer: optionalReference(personLinkSchema),
      })
      .transform(({ _id, _type, ...term }) => ({ ...term, id: _id })),
  ),
});

export type GlossaryQueryCheck = AssertAssignable<typeof glossarySchema, NonNullable<GlossaryQueryResult>>;

/** A word and what it means. */
export type GlossaryTerm = z.output<typeof glossarySchema>['terms'][number];

/** One page of the words, in the order of the alphabet. */
export type Glossary = z.output<typeof glossarySchema> & { page: number };

/**
 * @param page counted from 1
 * @returns `null` when the glossary has no such page; an empty one still has its first
 */
export async function getGlossary(page: number): Promise<Glossary | null> {
  const glossary = await loadExisting({
    query: glossaryQuery,
    params: pageParams(page, ENTRIES_PER_PAGE),
    schema: glossarySchema,
    tags: [listTag('glossaryTerm'), listTag('person')],
  });
  return pageOf(glossary, page);
}

export const glossaryPlaceQuery = defineQuery(`*[_type == "glossaryTerm" && slug.current == $slug][0]{
  _id, _type,
  "page": coalesce(round((1 + count(*[
    _type == "glossaryTerm" && defined(slug.current)
    && (lower(term) < lower(^.term) || lower(term) == lower(^.term) && _id < ^._id)
  ]) + $almostHalf) / $perPage), 1)
}`);

const glossaryPlaceSchema = z
  .object({ _id: z.string(), _type: z.literal('glossaryTerm'), page: z.number().int() })
  .transform(({ page }) => page);

export type GlossaryPlaceQueryCheck = AssertAssignable<
  typeof glossaryPlaceSchema,
  NonNullable<GlossaryPlaceQueryResult>
>;

/** @returns the page of the glossary that explains a word, counted from 1; `null` when there is no such word */
export async function getGlossaryPageOf(slug: string): Promise<number | null> {
  if (!isSlug(slug)) return null;
  const { perPage, almostHalf } = pageParams(1, ENTRIES_PER_PAGE);
  return load({
    query: glossaryPlaceQuery,
    params: { slug, perPage, almostHalf },
    schema: glossaryPlaceSchema,
    tags: [listTag('glossaryTerm')],
  });
}
