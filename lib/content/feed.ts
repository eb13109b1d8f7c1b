import { defineQuery } from 'groq';
import { z } from 'zod';

import { defaultLanguage, type Language, pathOf } from '#sanity/content-types.ts';
import { languageFeedTag, topicFeedTag } from './feed-tag.ts';
import { day, isSlug, language, slug, text, texts } from './fields.ts';
import { load, loadExisting } from './load.ts';
import { linkFields, toLink } from './page-document.ts';
import {
  isEarlyProjection,
  notEarly,
  personLinkProjection,
  personLinkSchema,
  topicLinkProjection,
  topicLinkSchema,
} from './refs.ts';
import { noBareText, richTextProjection, richTextSchema } from './rich-text.ts';
import { sourceProjection, sourceSchema } from './source.ts';
import { optionalReference, validItems } from './optional-reference.ts';

/** Articles in a feed: what a reader who was away for a while may have missed. */
const FEED_LENGTH = 30;

const articleProjection = /* groq */ `{
  _id, _type, _updatedAt, title, "slug": slug.current, language, summary, keyPoints, publishedOn,
  "isEarly": ${isEarlyProjection},
  "body": body[]${richTextProjection},
  "bareText": select(count(body[defined(string(@))]) > 0 || defined(string(body)) => "body"),
  "author": author->${personLinkProjection},
  "topics": topics[]->${topicLinkProjection},
  "sources": sources[]->${sourceProjection}
}`;

const articleSchema = z
  .object({
    ...linkFields('article'),
    _updatedAt: z.iso.datetime(),
    title: text,
    language,
    summary: text,
    keyPoints: texts,
    publishedOn: day,
    isEarly: notEarly,
    body: richTextSchema,
    bareText: noBareText,
    author: optionalReference(personLinkSchema),
    topics: validItems(topicLinkSchema),
    sources: validItems(sourceSchema),
  })
  .transform(({ _updatedAt, isEarly, bareText, ...article }) => ({ ...toLink(article), updatedAt: _updatedAt }));

/** An article with all that a feed says of it. */
export type FeedArticle = z.output<typeof articleSchema>;

export const feedQuery = defineQuery(`{
  "_type": "feed",
  "articles": *[_type == "article" && defined(slug.current) && coalesce(language, "en-GB") == $language]
    | order(publishedOn desc, _id asc)[0...$count]
    ${articleProjection}
}`);

export const feedSchema = z.object({ _type: z.literal('feed'), articles: validItems(articleSchema) });

/** The newest articles in a language. */
export function getFeed(language: Language = defaultLanguage) {
  return loadExisting({
    query: feedQuery,
    params: { count: FEED_LENGTH, language },
    schema: feedSchema,
    tags: ['list/feed', languageFeedTag(language)],
  });
}

export const topicFeedQuery = defineQuery(`*[_type == "topic" && slug.current == $slug][0]{
  _id, _type, title, "slug": slug.current, summary,
  "articles": *[_type == "article" && defined(slug.current) && !defined(translationOf) && references(^._id)]
    | order(publishedOn desc, _id asc)[0...$count]${articleProjection}
}`);

export const topicFeedSchema = z
  .object({
    _id: z.string(),
    _type: z.literal('topic'),
    title: text,
    slug,
    summary: text,
    articles: validItems(articleSchema),
  })
  .transform(({ title, slug, summary, articles }) => ({ title, summary, articles, path: pathOf('topic', slug) }));

/** The newest articles of a topic; `null` when there is no such topic. */
export async function getTopicFeed(slug: string) {
  if (!isSlug(slug)) return null;
  return load({
    query: topicFeedQuery,
    params: { slug, count: FEED_LENGTH },
    schema: topicFeedSchema,
    tags: ['list/feed', topicFeedTag(slug), `topic/${slug}`],
  });
}
