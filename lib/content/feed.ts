import { z } from 'zod';

import { contentTypeOf, defaultLanguage, type Language, pageTypeNames, pathOf } from '#sanity/content-types.ts';
import { FEEDS_TAG, languageFeedTag, topicFeedTag } from './cache-tags.ts';
import { isSlug, language, pageType, slug, text, texts } from './fields.ts';
import { load, loadExisting } from './load.ts';
import { toLink } from './page-document.ts';
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

/** Entries of a feed: what a reader who was away for a while may have missed. */
const FEED_LENGTH = 30;

const feedTypes = pageTypeNames.filter((type) => contentTypeOf(type).feedDate !== undefined);

/** The newest documents of each type that the feeds carry: each type in the order of its own index. */
function newest(condition: string): string {
  const lists = feedTypes.map((type) => {
    const { titleField, summary, body, feedDate } = contentTypeOf(type);
    return /* groq */ `"${type}": *[_type == "${type}" && defined(slug.current) && ${condition}]
    | order(${feedDate} desc, _id asc)[0...$count]{
      _id, _type, _updatedAt, "title": ${titleField}, "slug": slug.current, language, "summary": ${summary}, keyPoints,
      "publishedOn": ${feedDate}, "isEarly": ${isEarlyProjection},
      "body": ${body}[]${richTextProjection},
      "bareText": select(count(${body}[defined(string(@))]) > 0 || defined(string(${body})) => "${body}"),
      "author": author->${personLinkProjection},
      "topics": topics[]->${topicLinkProjection},
      "sources": sources[]->${sourceProjection}
    }`;
  });
  return `{${lists.join(',\n  ')}}`;
}

const entrySchema = z
  .object({
    _id: z.string(),
    _type: pageType,
    slug,
    _updatedAt: z.iso.datetime(),
    title: text,
    language,
    summary: text,
    keyPoints: texts,
    isEarly: notEarly,
    publishedOn: z
      .string()
      .transform((time) => time.slice(0, 'YYYY-MM-DD'.length))
      .pipe(z.iso.date()),
    body: richTextSchema,
    bareText: noBareText,
    author: optionalReference(personLinkSchema),
    topics: validItems(topicLinkSchema),
    sources: validItems(sourceSchema),
  })
  .transform(({ _updatedAt, isEarly, bareText, ...entry }) => ({ ...toLink(entry), updatedAt: _updatedAt }));

/** A document with all that a feed says of it. */
export type FeedEntry = z.output<typeof entrySchema>;

const entriesSchema = z.record(z.enum(feedTypes), validItems(entrySchema)).transform((lists) =>
  Object.values(lists)
    .flat()
    .toSorted((one, other) => other.publishedOn.localeCompare(one.publishedOn))
    .slice(0, FEED_LENGTH),
);

export const feedQuery = /* groq */ `{
  "_type": "feed",
  "entries": ${newest(`coalesce(language, "${defaultLanguage}") == $language`)}
}`;

export const feedSchema = z.object({ _type: z.literal('feed'), entries: entriesSchema });

/** The newest documents in a language. */
export function getFeed(language: Language = defaultLanguage) {
  return loadExisting({
    query: feedQuery,
    params: { count: FEED_LENGTH, language },
    schema: feedSchema,
    tags: [FEEDS_TAG, languageFeedTag(language)],
  });
}

export const topicFeedQuery = /* groq */ `*[_type == "topic" && slug.current == $slug][0]{
  _id, _type, title, "slug": slug.current, summary,
  "entries": ${newest('!defined(translationOf) && references(^._id)')}
}`;

export const topicFeedSchema = z
  .object({
    _id: z.string(),
    _type: z.literal('topic'),
    title: text,
    slug,
    summary: text,
    entries: entriesSchema,
  })
  .transform(({ title, slug, summary, entries }) => ({ title, summary, entries, path: pathOf('topic', slug) }));

/** The newest documents of a topic; `null` when there is no such topic. */
export async function getTopicFeed(slug: string) {
  if (!isSlug(slug)) return null;
  return load({
    query: topicFeedQuery,
    params: { slug, count: FEED_LENGTH },
    schema: topicFeedSchema,
    tags: [FEEDS_TAG, topicFeedTag(slug), `topic/${slug}`],
  });
}
