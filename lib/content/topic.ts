import { defineQuery } from 'groq';
import { z } from 'zod';

import { type TopicQueryResult, type TopicListQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { NEWEST_ARTICLES } from './article.ts';
import { countTag, listTag } from './cache-tags.ts';
import { isSlug, text } from './fields.ts';
import { ENTRIES_PER_PAGE } from './list-page.ts';
import { load, loadExisting } from './load.ts';
import { linkFields, pageFields, toLink, toPage } from './page-document.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import {
  articleLinkProjection,
  articleLinkSchema,
  faqLinkProjection,
  faqLinkSchema,
  inOrder,
  newestFirst,
} from './refs.ts';
import { validItems } from './optional-reference.ts';

export const topicQuery = defineQuery(`*[_type == "topic" && slug.current == $slug][0]{
  _id, _type, _rev, _updatedAt, title, "slug": slug.current, summary,
  "picture": picture${pictureProjection},
  "articleCount": count(*[_type == "article" && defined(slug.current) && !defined(translationOf) && references(^._id)]),
  "articles": *[_type == "article" && defined(slug.current) && !defined(translationOf) && references(^._id)]
    | ${newestFirst}[0...$newest]${articleLinkProjection},
  "faqCount": count(*[_type == "faq" && topic._ref == ^._id]),
  "faqs": *[_type == "faq" && topic._ref == ^._id] | ${inOrder}[0...$most]${faqLinkProjection}
}`);

export const topicSchema = z
  .object({
    ...pageFields('topic'),
    title: text,
    summary: text,
    picture: optionalPicture,
    articleCount: z.number().int(),
    articles: validItems(articleLinkSchema),
    faqCount: z.number().int(),
    faqs: validItems(faqLinkSchema),
  })
  .transform(({ articleCount, faqCount, ...topic }) => ({
    ...toPage(topic),
    olderArticles: Math.max(0, articleCount - NEWEST_ARTICLES),
    moreFaqs: Math.max(0, faqCount - ENTRIES_PER_PAGE),
  }));

export type TopicQueryCheck = AssertAssignable<typeof topicSchema, NonNullable<TopicQueryResult>>;

/** A topic with the newest articles and the first questions filed under it, and how many more there are of each. */
export type Topic = z.output<typeof topicSchema>;

/** @returns the topic, or `null` when there is none with this slug. */
export async function getTopic(slug: string): Promise<Topic | null> {
  if (!isSlug(slug)) return null;
  return load({
    query: topicQuery,
    params: { slug, newest: NEWEST_ARTICLES, most: ENTRIES_PER_PAGE },
    schema: topicSchema,
    tags: [`topic/${slug}`],
  });
}

export const topicListQuery = defineQuery(`{
  "_type": "topicList",
  "topics": *[_type == "topic" && defined(slug.current)] | ${inOrder}{
    _id, _type, title, "slug": slug.current, summary,
    "articleCount": count(*[_type == "article" && defined(slug.current) && !defined(translationOf) && references(^._id)]),
    "faqCount": count(*[_type == "faq" && topic._ref == ^._id])
  }
}`);

export const topicListSchema = z
  .object({
    _type: z.literal('topicList'),
    topics: validItems(
      z.object({
        ...linkFields('topic'),
        title: text,
        summary: text,
        articleCount: z.number().int(),
        faqCount: z.number().int(),
      }),
    ),
  })
  .transform(({ topics }) => topics.map(toLink));

export type TopicListQueryCheck = AssertAssignable<typeof topicListSchema, NonNullable<TopicListQueryResult>>;

/** All topics in the practice's order. */
export type TopicList = z.output<typeof topicListSchema>;

export function getTopicList(): Promise<TopicList> {
  return loadExisting({
    query: topicListQuery,
    schema: topicListSchema,
    tags: [listTag('topic'), countTag('article'), countTag('faq')],
  });
}
