import { defineQuery } from 'groq';
import { z } from 'zod';

import { type FaqQueryResult, type FaqListQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag } from './cache-tags.ts';
import { correctionProjection, correctionsSchema } from './correction.ts';
import { isSlug, reviewDay, text } from './fields.ts';
import { load, loadExisting } from './load.ts';
import { pageFields, toPage } from './page-document.ts';
import {
  articleLinkProjection,
  articleLinkSchema,
  faqLinkProjection,
  faqLinkSchema,
  inOrder,
  personLinkProjection,
  personLinkSchema,
  topicLinkProjection,
  topicLinkSchema,
} from './refs.ts';
import { reviewedTextFields, reviewedTextProjection, withEditedOn, withFingerprint } from './reviewed-text.ts';
import { noBareText, richTextProjection, richTextSchema } from './rich-text.ts';
import { sourceProjection, sourceSchema } from './source.ts';
import { optional, optionalReference, validItems } from './optional-reference.ts';

export const faqQuery = defineQuery(`*[_type == "faq" && slug.current == $slug][0]{
  _id, _type, _rev, _updatedAt, question, "slug": slug.current, shortAnswer,
  "longAnswer": longAnswer[]${richTextProjection},
  "bareText": select(count(longAnswer[defined(string(@))]) > 0 || defined(string(longAnswer)) => "longAnswer"),
  "topic": topic->${topicLinkProjection},
  "reviewer": reviewer->${personLinkProjection},
  lastReviewed, nextReviewDue, ${reviewedTextProjection},
  "corrections": corrections[]${correctionProjection},
  "sources": sources[]->${sourceProjection},
  "relatedArticles": relatedArticles[]->${articleLinkProjection}
}`);

const storedFaqSchema = z
  .object({
    ...reviewedTextFields,
    ...pageFields('faq'),
    question: text,
    shortAnswer: text,
    longAnswer: optional(richTextSchema),
    bareText: noBareText,
    topic: optionalReference(topicLinkSchema),
    reviewer: optionalReference(personLinkSchema),
    corrections: correctionsSchema,
    lastReviewed: reviewDay,
    nextReviewDue: reviewDay,
    sources: validItems(sourceSchema),
    relatedArticles: validItems(articleLinkSchema),
  })
  .transform(({ bareText, ...faq }) => withEditedOn(toPage(faq)));

export const faqSchema = withFingerprint(storedFaqSchema);

export type FaqQueryCheck = AssertAssignable<typeof faqSchema, NonNullable<FaqQueryResult>>;

/** A frequently asked question with all its page shows. */
export type Faq = z.output<typeof faqSchema>;

/** @returns the published question, or `null` when there is none with this slug. */
export async function getFaq(slug: string): Promise<Faq | null> {
  if (!isSlug(slug)) return null;
  return load({ query: faqQuery, params: { slug }, schema: faqSchema, tags: [`faq/${slug}`] });
}

export const faqListQuery = defineQuery(`{
  "_type": "faqList",
  "groups": *[_type == "topic" && defined(slug.current)] | ${inOrder}{
    "topic": ${topicLinkProjection},
    "faqs": *[_type == "faq" && topic._ref == ^._id] | ${inOrder}${faqLinkProjection}
  }
}`);

export const faqListSchema = z
  .object({
    _type: z.literal('faqList'),
    groups: validItems(z.object({ topic: topicLinkSchema, faqs: validItems(faqLinkSchema) })),
  })
  .transform(({ groups }) => groups.filter((group) => group.faqs.length > 0));

export type FaqListQueryCheck = AssertAssignable<typeof faqListSchema, NonNullable<FaqListQueryResult>>;

/** All questions, grouped by topic in the practice's order; topics without questions are left out. */
export type FaqGroups = z.output<typeof faqListSchema>;

export function getFaqGroups(): Promise<FaqGroups> {
  return loadExisting({ query: faqListQuery, schema: faqListSchema, tags: [listTag('faq'), listTag('topic')] });
}
