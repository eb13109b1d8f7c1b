import { defineQuery } from 'groq';
import { z } from 'zod';

import { type HomeQueryResult } from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { listTag, SETTINGS_TAG } from './cache-tags.ts';
import { text } from './fields.ts';
import { loadExisting } from './load.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import {
  articleLinkProjection,
  articleLinkSchema,
  faqLinkProjection,
  faqLinkSchema,
  inOrder,
  topicLinkProjection,
  topicLinkSchema,
} from './refs.ts';
import { optionalReference, validItems } from './optional-reference.ts';

export const homeQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id, _type, homeTitle, homeIntro,
  "picture": homePicture${pictureProjection},
  "featured": featured[]->${articleLinkProjection},
  "topics": *[_type == "topic" && defined(slug.current)] | ${inOrder}${topicLinkProjection},
  "faqs": *[_type == "faq" && defined(slug.current)] | ${inOrder}[0...4]${faqLinkProjection}
}`);

export const homeSchema = z.object({
  _id: z.literal('siteSettings'),
  _type: z.literal('siteSettings'),
  homeTitle: text,
  homeIntro: text,
  picture: optionalReference(optionalPicture),
  featured: validItems(articleLinkSchema),
  topics: validItems(topicLinkSchema),
  faqs: validItems(faqLinkSchema),
});

export type HomeQueryCheck = AssertAssignable<typeof homeSchema, NonNullable<HomeQueryResult>>;

/** The front page. */
export type Home = z.output<typeof homeSchema>;

export function getHome(): Promise<Home> {
  return loadExisting({ query: homeQuery, schema: homeSchema, tags: [SETTINGS_TAG, listTag('topic'), listTag('faq')] });
}
