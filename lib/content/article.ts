import { defineQuery } from 'groq';
import { z } from 'zod';

import { defaultLanguage, type Language, pathOf } from '#sanity/content-types.ts';
import {
  type ArticleQueryResult,
  type ArticleListQueryResult,
  type TranslationListQueryResult,
} from '#sanity/types.generated.ts';
import { type AssertAssignable } from './assert-assignable.ts';
import { correctionProjection, correctionsSchema } from './correction.ts';
import { day, isSlug, language, reviewDay, slug, text, texts } from './fields.ts';
import { followingTags, pageOf, pageParams } from './list-page.ts';
import { load, loadExisting } from './load.ts';
import { pageFields, toPage } from './page-document.ts';
import { listTag, pageTag } from './cache-tags.ts';
import { reviewedTextFields, reviewedTextProjection, withEditedOn, withFingerprint } from './reviewed-text.ts';
import { optionalPicture, pictureProjection } from './picture.ts';
import {
  type ArticleLink,
  articleLinkProjection,
  articleLinkSchema,
  faqLinkProjection,
  faqLinkSchema,
  inOrder,
  newestFirst,
  personLinkProjection,
  personLinkSchema,
  topicLinkProjection,
  topicLinkSchema,
} from './refs.ts';
import { noBareText, richTextProjection, richTextSchema } from './rich-text.ts';
import { sourceProjection, sourceSchema } from './source.ts';
import { optionalReference, validItems } from './optional-reference.ts';

/** What pages say of the same text in another language. */
const versionProjection = /* groq */ `{_id, title, "slug": slug.current, language}`;
const versionSchema = z
  .object({ _id: z.string(), title: text, slug, language })
  .transform(({ title, slug, language }) => ({ title, language, path: pathOf('article', slug, language) }));

export const articleQuery =
  defineQuery(`*[_type == "article" && slug.current == $slug && coalesce(language, "en-GB") == $language][0]{
  _id, _type, _rev, _updatedAt, title, "slug": slug.current, language, summary, keyPoints,
  "picture": picture${pictureProjection},
  "body": body[]${richTextProjection},
  "bareText": select(count(body[defined(string(@))]) > 0 || defined(string(body)) => "body"),
  "topics": topics[]->${topicLinkProjection},
  "author": author->${personLinkProjection},
  "reviewer": reviewer->${personLinkProjection},
  publishedOn, lastReviewed, nextReviewDue, ${reviewedTextProjection},
  "corrections": corrections[]${correctionProjection},
  "sources": sources[]->${sourceProjection},
  "related": related[]->${articleLinkProjection},
  "original": translationOf->${versionProjection},
  "translations": *[_type == "article" && translationOf._ref == ^._id]${versionProjection},
  "faqs": *[_type == "faq" && references(^._id)] | ${inOrder}${faqLinkProjection}
}`);

const storedArticleSchema = z
  .object({
    ...reviewedTextFields,
    ...pageFields('article'),
    title: text,
    language,
    summary: text,
    keyPoints: texts,
    picture: optionalPicture,
    body: richTextSchema,
    bareText: noBareText,
    topics: validItems(topicLinkSchema),
    author: optionalReference(personLinkSchema),
    reviewer: optionalReference(personLinkSchema),
    publishedOn: day,
    corrections: correctionsSchema,
    lastReviewed: reviewDay,
    nextReviewDue: reviewDay,
    sources: validItems(sourceSchema),
    related: validItems(articleLinkSchema),
    original: optionalReference(versionSchema),
    translations: validItems(versionSchema),
    faqs: validItems(faqLinkSchema),
  })
  .transform(({ original, translations, bareText, ...article }) => ({
    ...withEditedOn(toPage(article)),
    slug: article.slug,
    /** The same text in other languages. */
    versions: original ? [original, ...translations] : translations,
  }));

export const articleSchema = withFingerprint(storedArticleSchema);

export type ArticleQueryCheck = AssertAssignable<typeof articleSchema, NonNullable<ArticleQueryResult>>;

/** An article with all its page shows. */
export type Article = z.output<typeof articleSchema>;

/** @returns the published article, or `null` when there is none with this slug in this language. */
export async function getArticle(slug: string, language: Language = defaultLanguage): Promise<Article | null> {
  if (!isSlug(slug)) return null;
  return load({
    query: articleQuery,
    params: { slug, language },
    schema: articleSchema,
    tags: [pageTag('article', slug, language)],
  });
}

/** Articles that the page of a topic or a person shows; those before them are in the list of all. */
export const NEWEST_ARTICLES = 60;

/** Articles on one page of the list. */
const ARTICLES_PER_PAGE = 12;

export const articleListQuery = defineQuery(`{
  "_type": "articleList",
  "pages": coalesce(round((count(*[_type == "article" && defined(slug.current) && !defined(translationOf)]) + $almostHalf) / $perPage), 0),
  "articles": *[_type == "article" && defined(slug.current) && !defined(translationOf)] | ${newestFirst}[$from...$to]
    ${articleLinkProjection},
  "topics": *[_type == "topic" && defined(slug.current)] | ${inOrder}${topicLinkProjection}
}`);

export const articleListSchema = z.object({
  _type: z.literal('articleList'),
  /** 0 for an empty list. */
  pages: z.number().int(),
  articles: validItems(articleLinkSchema),
  topics: validItems(topicLinkSchema),
});

export type ArticleListQueryCheck = AssertAssignable<typeof articleListSchema, NonNullable<ArticleListQueryResult>>;

/** One page of the list of articles, newest first. */
export type ArticleList = z.output<typeof articleListSchema> & { page: number };

/**
 * @param page counted from 1
 * @returns `null` when the list has no such page; an empty list still has its first
 */
export async function getArticleList(page: number): Promise<ArticleList | null> {
  const list = await loadExisting({
    query: articleListQuery,
    params: pageParams(page, ARTICLES_PER_PAGE),
    schema: articleListSchema,
    ...followingTags('article', page),
  });
  return pageOf(list, page);
}

export const translationListQuery = defineQuery(`{
  "_type": "translationList",
  "articles": *[_type == "article" && defined(slug.current) && language == $language] | ${newestFirst}
    ${articleLinkProjection}
}`);

export const translationListSchema = z.object({
  _type: z.literal('translationList'),
  articles: validItems(articleLinkSchema),
});

export type TranslationListQueryCheck = AssertAssignable<
  typeof translationListSchema,
  NonNullable<TranslationListQueryResult>
>;

/** Everything there is in a language that is not the site's own. */
export async function getTranslations(language: Language): Promise<ArticleLink[]> {
  const { articles } = await loadExisting({
    query: translationListQuery,
    params: { language },
    schema: translationListSchema,
    tags: [listTag('article')],
  });
  return articles;
}
