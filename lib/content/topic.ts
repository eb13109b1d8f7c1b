import { defineQuery } from 'groq';
import { z } from 'zod';

import { pathOf } from '../../sanity/content-types.ts';
import { isSlug, slug, text } from './fields.ts';
import { load, loadExisting } from './load.ts';
import { pictureProjection, pictureSchema } from './picture.ts';
import { articleLinkProjection, articleLinkSchema, faqLinkProjection, faqLinkSchema } from './refs.ts';
import { tolerant, tolerantList } from './tolerant.ts';

export const topicQuery = defineQuery(`*[_type == "topic" && slug.current == $slug][0]{
  _id, _type, _rev, _updatedAt, title, "slug": slug.current, summary,
  "picture": picture${pictureProjection},
  "articles": *[_type == "article" && defined(slug.current) && !defined(translationOf) && references(^._id)] | order(publishedOn desc, _id asc)
    ${articleLinkProjection},
  "faqs": *[_type == "faq" && topic._ref == ^._id] | order(order asc, _id asc)${faqLinkProjection}
}`);

export const topicSchema = z
  .object({
    _id: z.string(),
    _type: z.literal('topic'),
    _rev: z.string(),
    _updatedAt: z.iso.datetime(),
    title: text,
    slug,
    summary: text,
    picture: pictureSchema.nullable(),
    articles: tolerantList(articleLinkSchema),
    faqs: tolerantList(faqLinkSchema),
  })
  .transform(({ _id, _type, _rev, _updatedAt, slug, ...topic }) => ({
    ...topic,
    id: _id,
    revision: _rev,
    updatedAt: _updatedAt,
    path: pathOf('topic', slug),
  }));

/** A topic with everything filed under it. */
export type Topic = z.output<typeof topicSchema>;

/** @returns the topic, or `null` when there is none with this slug. */
export async function getTopic(slug: string): Promise<Topic | null> {
  if (!isSlug(slug)) return null;
  return load({ query: topicQuery, params: { slug }, schema: topicSchema, tags: [`topic/${slug}`] });
}

export const topicListQuery = defineQuery(`{
  "_type": "topicList",
  "topics": *[_type == "topic" && defined(slug.current)] | order(order asc, _id asc){
    _id, _type, title, "slug": slug.current, summary,
    "picture": picture${pictureProjection},
    "articleCount": count(*[_type == "article" && defined(slug.current) && !defined(translationOf) && references(^._id)]),
    "faqCount": count(*[_type == "faq" && topic._ref == ^._id])
  }
}`);

export const topicListSchema = z
  .object({
    _type: z.literal('topicList'),
    topics: tolerantList(
      z.object({
        _id: z.string(),
        _type: z.literal('topic'),
        title: text,
        slug,
        summary: text,
        picture: tolerant(pictureSchema),
        articleCount: z.number().int(),
        faqCount: z.number().int(),
      }),
    ),
  })
  .transform(({ topics }) =>
    topics.map(({ _id, _type, slug, ...topic }) => ({ ...topic, id: _id, path: pathOf('topic', slug) })),
  );

/** All topics in the practice's order. */
export type TopicList = z.output<typeof topicListSchema>;

export function getTopicList(): Promise<TopicList> {
  return loadExisting({ query: topicListQuery, schema: topicListSchema, tags: ['list/topics'] });
}
