import { defineQuery } from 'groq';
import { z } from 'zod';

import { type PersonQueryResult, type PersonListQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { NEWEST_ARTICLES } from './article.ts';
import { listTag } from './cache-tags.ts';
import { isSlug, text } from './fields.ts';
import { load, loadExisting } from './load.ts';
import { linkFields, pageFields, toLink, toPage } from './page-document.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import { articleLinkProjection, articleLinkSchema, inOrder, newestFirst } from './refs.ts';
import { noBareText, richTextProjection, richTextSchema } from './rich-text.ts';
import { optional, optionalReference, validItems } from './optional-reference.ts';

export const personQuery = defineQuery(`*[_type == "person" && slug.current == $slug][0]{
  _id, _type, _rev, _updatedAt, name, "slug": slug.current, credentials, role,
  "photo": photo${pictureProjection},
  "bio": bio[]${richTextProjection},
  "bareText": select(count(bio[defined(string(@))]) > 0 || defined(string(bio)) => "bio"),
  "writtenCount": count(*[_type == "article" && defined(slug.current) && !defined(translationOf) && author._ref == ^._id]),
  "written": *[_type == "article" && defined(slug.current) && !defined(translationOf) && author._ref == ^._id]
    | ${newestFirst}[0...$newest]${articleLinkProjection},
  "reviewedCount": count(*[_type == "article" && defined(slug.current) && !defined(translationOf) && reviewer._ref == ^._id]),
  "reviewed": *[_type == "article" && defined(slug.current) && !defined(translationOf) && reviewer._ref == ^._id]
    | ${newestFirst}[0...$newest]${articleLinkProjection}
}`);

export const personSchema = z
  .object({
    ...pageFields('person'),
    name: text,
    credentials: text,
    role: text,
    photo: optionalPicture,
    bio: optional(richTextSchema),
    bareText: noBareText,
    writtenCount: z.number().int(),
    written: validItems(articleLinkSchema),
    reviewedCount: z.number().int(),
    reviewed: validItems(articleLinkSchema),
  })
  .transform(({ writtenCount, reviewedCount, bareText, ...person }) => ({
    ...toPage(person),
    olderWritten: Math.max(0, writtenCount - NEWEST_ARTICLES),
    olderReviewed: Math.max(0, reviewedCount - NEWEST_ARTICLES),
  }));

export type PersonQueryCheck = AssertAssignable<typeof personSchema, NonNullable<PersonQueryResult>>;

/** A person of the practice with the newest articles they wrote and reviewed, and how many older ones there are. */
export type Person = z.output<typeof personSchema>;

/** @returns the person, or `null` when there is none with this slug. */
export async function getPerson(slug: string): Promise<Person | null> {
  if (!isSlug(slug)) return null;
  return load({
    query: personQuery,
    params: { slug, newest: NEWEST_ARTICLES },
    schema: personSchema,
    tags: [`person/${slug}`],
  });
}

export const personListQuery = defineQuery(`{
  "_type": "personList",
  "people": *[_type == "person" && defined(slug.current)] | ${inOrder}{
    _id, _type, name, "slug": slug.current, credentials, role,
    "photo": photo${pictureProjection}
  }
}`);

export const personListSchema = z
  .object({
    _type: z.literal('personList'),
    people: validItems(
      z.object({
        ...linkFields('person'),
        name: text,
        credentials: text,
        role: text,
        photo: optionalReference(optionalPicture),
      }),
    ),
  })
  .transform(({ people }) => people.map(toLink));

export type PersonListQueryCheck = AssertAssignable<typeof personListSchema, NonNullable<PersonListQueryResult>>;

/** Everyone at the practice, in its order. */
export type PersonList = z.output<typeof personListSchema>;

export function getPersonList(): Promise<PersonList> {
  return loadExisting({ query: personListQuery, schema: personListSchema, tags: [listTag('person')] });
}
