import { defineQuery } from 'groq';
import { z } from 'zod';

import { type GlossaryQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag } from './cache-tags.ts';
import { reviewDay, slug, text, texts } from './fields.ts';
import { loadExisting } from './load.ts';
import { personLinkProjection, personLinkSchema } from './refs.ts';
import { optionalReference, validItems } from './optional-reference.ts';

export const glossaryQuery = defineQuery(`{
  "_type": "glossary",
  "terms": *[_type == "glossaryTerm" && defined(slug.current)] | order(lower(term) asc, _id asc){
    _id, _type, term, "slug": slug.current, definition, alsoCalled, lastReviewed,
    "reviewer": reviewer->${personLinkProjection}
  }
}`);

export const glossarySchema = z.object({
  _type: z.literal('glossary'),
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

/** All words of the glossary, in the order of the alphabet. */
export async function getGlossary(): Promise<GlossaryTerm[]> {
  const { terms } = await loadExisting({
    query: glossaryQuery,
    schema: glossarySchema,
    tags: [listTag('glossaryTerm'), listTag('person')],
  });
  return terms;
}
