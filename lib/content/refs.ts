import { z } from 'zod';

import { type ContentTypeName } from '#sanity/content-types.ts';
import { language, text } from './fields.ts';
import { linkFields, toLink } from './page-document.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import { optional, optionalReference } from './optional-reference.ts';
import { internalLinkProjection } from './rich-text-links.ts';
import { sourceProjection } from './source.ts';

/** In the order of lists of articles, as an argument of `|`. */
export const newestFirst = /* groq */ `order(publishedOn desc, _id asc)`;

/** In the order that staff chose, as an argument of `|`. */
export const inOrder = /* groq */ `order(order asc, _id asc)`;

/** What other pages show of a topic. */
export const topicLinkProjection = /* groq */ `{_id, _type, title, "slug": slug.current}`;
export const topicLinkSchema = z
  .object({ ...linkFields('topic'), title: text })
  .transform((topic) => ({ ...toLink(topic), slug: topic.slug }));
export type TopicLink = z.output<typeof topicLinkSchema>;

/**
 * True of an article whose day of publication has begun nowhere on earth (UTC+14 is the first to see a day). The Studio refuses such a
 * day; through the API it comes in, and would stay on top of every list.
 */
export const isEarlyProjection = /* groq */ `publishedOn > string(dateTime(now()) + 50400)`;
export const notEarly = optional(z.boolean()).refine((isEarly) => !isEarly, 'its first publication is still to come');

/** What other pages show of an article. */
export const articleLinkProjection = /* groq */ `{
  _id, _type, title, "slug": slug.current, language, summary,
  "isEarly": ${isEarlyProjection},
  "picture": picture${pictureProjection}
}`;
export const articleLinkSchema = z
  .object({
    ...linkFields('article'),
    title: text,
    language,
    summary: text,
    isEarly: notEarly,
    picture: optionalReference(optionalPicture),
  })
  .transform(({ isEarly, ...article }) => toLink(article));
export type ArticleLink = z.output<typeof articleLinkSchema>;

/** What other pages show of a person. */
export const personLinkProjection = /* groq */ `{_id, _type, name, "slug": slug.current, credentials}`;
export const personLinkSchema = z.object({ ...linkFields('person'), name: text, credentials: text }).transform(toLink);
export type PersonLink = z.output<typeof personLinkSchema>;

/** What other pages show of a frequently asked question. */
export const faqLinkProjection = /* groq */ `{_id, _type, question, "slug": slug.current, shortAnswer}`;
export const faqLinkSchema = z.object({ ...linkFields('faq'), question: text, shortAnswer: text }).transform(toLink);
export type FaqLink = z.output<typeof faqLinkSchema>;

const shownElsewhere: Partial<Record<ContentTypeName, string>> = {
  article: articleLinkProjection + newestFirst,
  faq: faqLinkProjection + inOrder,
  topic: topicLinkProjection,
  person: personLinkProjection,
  source: sourceProjection,
};

/** GROQ that names every field which pages of other documents show of one, or sort by. */
export function shownElsewhereOf(type: ContentTypeName): string {
  return shownElsewhere[type] ?? internalLinkProjection;
}
