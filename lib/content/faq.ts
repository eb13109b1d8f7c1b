import { defineQuery } from 'groq';
import { z } from 'zod';

import { type FaqQueryResult, type FaqListQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { correctionProjection, correctionsSchema } from './correction.ts';
import { isSlug, reviewDay, text } from './fields.ts';
import { ENTRIES_PER_PAGE, followingTags, pageOf, pageParams } from './list-page.ts';
import { load, loadExisting } from './load.ts';
import { pageFields, toPage } from './page-document.ts';
import {
  type FaqLink,
  type TopicLink,
  articleLinkProjection,
  articleLinkSchema,
  faqLinkProjection,
  faqLinkSchema,
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
  "pages": coalesce(round((count(*[_type == "faq" && topic._ref in *[_type == "topic" && defined(slug.current)]._id]) + $almostHalf) / $perPage), 0),
  "faqs": *[_type == "faq" && topic._ref in *[_type == "topic" && defined(slug.current)]._id]
    | order(topic->order asc, topic->_id asc, order asc, _id asc)[$from...$to]{
      "faq": @${faqLinkProjection},
      "topic": topic->${topicLinkProjection}
    }
}`);

export const faqListSchema = z
  .object({
    _type: z.literal('faqList'),
    pages: z.number().int(),
    faqs: validItems(z.object({ faq: faqLinkSchema, topic: topicLinkSchema })),
  })
  .transform(({ pages, faqs }) => ({ pages, groups: byTopic(faqs) }));

export type FaqListQueryCheck = AssertAssignable<typeof faqListSchema, NonNullable<FaqListQueryResult>>;

/** Questions by topic. */
export type FaqGroups = z.output<typeof faqListSchema>['groups'];

/** One page of all questions, grouped by topic in the practice's order. */
export type FaqList = z.output<typeof faqListSchema> & { page: number };

/**
 * @param page counted from 1
 * @returns `null` when the list has no such page; an empty list still has its first
 */
export async function getFaqList(page: number): Promise<FaqList | null> {
  const list = await loadExisting({
    query: faqListQuery,
    params: pageParams(page, ENTRIES_PER_PAGE),
    schema: faqListSchema,
    ...followingTags('faq', page),
  });
  return pageOf(list, page);
}

/** @param faqs those of a topic one after the other */
function byTopic(faqs: readonly { faq: FaqLink; topic: TopicLink }[]): { topic: TopicLink; faqs: FaqLink[] }[] {
  return Array.from(Map.groupBy(faqs, ({ topic }) => topic.id).values(), (group) => ({
    topic: group[0]!.topic,
    faqs: group.map(({ faq }) => faq),
  }));
}
