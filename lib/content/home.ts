import { defineQuery } from 'groq';
import { z } from 'zod';

import { text } from './fields.ts';
import { loadExisting } from './load.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import {
  articleLinkProjection,
  articleLinkSchema,
  faqLinkProjection,
  faqLinkSchema,
  topicLinkProjection,
  topicLinkSchema,
} from './refs.ts';
import { optionalReference, validItems } from './optional-reference.ts';

export const homeQuery = defineQuery(`*[_type == "siteSettings" && _id == "siteSettings"][0]{
  _id, _type, homeTitle, homeIntro,
  "picture": homePicture${pictureProjection},
  "featured": featured[]->${articleLinkProjection},
  "topics": *[_type == "topic" && defined(slug.current)] | order(order asc, _id asc)${topicLinkProjection},
  "faqs": *[_type == "faq" && defined(slug.current)] | order(order asc, _id asc)[0...4]${faqLinkProjection}
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

/** The front page. */
export type Home = z.output<typeof homeSchema>;

export function getHome(): Promise<Home> {
  return loadExisting({ query: homeQuery, schema: homeSchema, tags: ['home'] });
}
