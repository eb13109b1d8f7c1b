import { z } from 'zod';

import { pathOf } from '../../sanity/content-types.ts';
import { language, slug, text } from './fields.ts';
import { pictureProjection, pictureSchema } from './picture.ts';
import { tolerant } from './tolerant.ts';

/** What other pages show of a topic. */
export const topicLinkProjection = /* groq */ `{_id, _type, title, "slug": slug.current}`;
export const topicLinkSchema = z
  .object({ _id: z.string(), _type: z.literal('topic'), title: text, slug })
  .transform(({ _id, title, slug }) => ({ id: _id, title, slug, path: pathOf('topic', slug) }));
export type TopicLink = z.output<typeof topicLinkSchema>;

/** What other pages show of an article. */
export const articleLinkProjection = /* groq */ `{
  _id, _type, title, "slug": slug.current, language, summary,
  "picture": picture${pictureProjection}
}`;
export const articleLinkSchema = z
  .object({
    _id: z.string(),
    _type: z.literal('article'),
    title: text,
    slug,
    language,
    summary: text,
    picture: tolerant(pictureSchema),
  })
  .transform(({ _id, title, slug, language, summary, picture }) => ({
    id: _id,
    title,
    summary,
    picture,
    path: pathOf('article', slug, language),
  }));
export type ArticleLink = z.output<typeof articleLinkSchema>;

/** What other pages show of a person. */
export const personLinkProjection = /* groq */ `{_id, _type, name, "slug": slug.current, credentials}`;
export const personLinkSchema = z
  .object({ _id: z.string(), _type: z.literal('person'), name: text, slug, credentials: text })
  .transform(({ _id, name, slug, credentials }) => ({
    id: _id,
    name,
    credentials,
    path: pathOf('person', slug),
  }));
export type PersonLink = z.output<typeof personLinkSchema>;

/** What other pages show of a frequently asked question. */
export const faqLinkProjection = /* groq */ `{_id, _type, question, "slug": slug.current, shortAnswer}`;
export const faqLinkSchema = z
  .object({ _id: z.string(), _type: z.literal('faq'), question: text, slug, shortAnswer: text })
  .transform(({ _id, question, slug, shortAnswer }) => ({
    id: _id,
    question,
    shortAnswer,
    path: pathOf('faq', slug),
  }));
export type FaqLink = z.output<typeof faqLinkSchema>;
