import { articleListQuery, articleQuery } from '#lib/content/article.ts';
import { externalResourceListQuery } from '#lib/content/external-resource.ts';
import { faqListQuery, faqQuery } from '#lib/content/faq.ts';
import { feedQuery, topicFeedQuery } from '#lib/content/feed.ts';
import { homeQuery } from '#lib/content/home.ts';
import { personListQuery, personQuery } from '#lib/content/person.ts';
import { redirectQuery } from '#lib/content/redirect.ts';
import { settingsPageQuery } from '#lib/content/site-settings.ts';
import { siteSettingsQuery } from '#lib/content/site-settings-query.ts';
import { pageCountsQuery } from '#lib/content/page-counts.ts';
import { sitemapPagesQuery } from '#lib/content/sitemap.ts';
import { topicListQuery, topicQuery } from '#lib/content/topic.ts';
import { relatedDocumentsQuery } from '#lib/revalidate/related-documents.ts';
import { type Perspective } from '#sanity/lake/engine/query/perspective.ts';

export interface BenchQuery {
  name: string;
  query: string;
  /** Parameters of the n-th run: each run asks for another document. */
  params: (run: number) => Record<string, unknown>;
  perspective: Perspective;
  /** Whether the result, and what it is sorted from, is of one size however large the dataset. */
  isBounded: boolean;
}

type Options = Partial<Pick<BenchQuery, 'params' | 'perspective' | 'isBounded'>>;

function entry(name: string, query: string, options: Options = {}): BenchQuery {
  return { name, query, params: () => ({}), perspective: 'published', isBounded: true, ...options };
}

const language = 'en-GB';
const slug = (type: string) => (run: number) => ({
  slug: `${type}-${(run * 7) % 19}`,
  language,
  newest: 60,
  most: 200,
});
const firstPage = () => ({ from: 0, to: 200, perPage: 200, almostHalf: 99.5 });
const unbounded = { isBounded: false };

export const siteQueries: readonly BenchQuery[] = [
  entry('article', articleQuery, { params: slug('article') }),
  entry('article, drafts', articleQuery, { params: slug('article'), perspective: 'drafts' }),
  entry('list of articles, page 3', articleListQuery.replace(/,\s*"topics":[^]*(?=\n\})/, ''), {
    params: () => ({ from: 40, to: 60, perPage: 20, almostHalf: 9.5 }),
  }),
  entry('list of articles, all topics', articleListQuery, {
    params: () => ({ from: 0, to: 20, perPage: 20, almostHalf: 9.5 }),
    ...unbounded,
  }),
  entry('FAQ', faqQuery, { params: slug('faq') }),
  // A page of 200, for which all are sorted by the place of their topics.
  entry('FAQs by topic', faqListQuery, { params: firstPage, ...unbounded }),
  entry('topic', topicQuery, { params: slug('topic') }),
  entry('topics with counts', topicListQuery, unbounded),
  entry('person', personQuery, { params: slug('person') }),
  entry('people', personListQuery, unbounded),
  entry('home', homeQuery, unbounded),
  entry('settings', siteSettingsQuery),
  entry('settings page', settingsPageQuery, { params: () => ({ page: 'about' }) }),
  entry('resources', externalResourceListQuery, { params: firstPage }),
  entry('redirect, found', redirectQuery, {
    params: (run) => ({ path: `/old/${run % 19}`, slug: 'x', type: 'article', language }),
  }),
  entry('redirect, old slug', redirectQuery, {
    params: () => ({ path: '/x', slug: 'old-article-0', type: 'article', language }),
  }),
  entry('sitemap, first 1,000 articles', sitemapPagesQuery, {
    params: () => ({ type: 'article', from: 0, to: 1000 }),
    ...unbounded,
  }),
  entry('page counts', pageCountsQuery),
  entry('feed', feedQuery, { params: () => ({ count: 30, language }) }),
  entry('feed of a topic', topicFeedQuery, { params: (run) => ({ ...slug('topic')(run), count: 30 }) }),
  entry('what surrounds a change', relatedDocumentsQuery, {
    params: (run) => ({ ids: [`article-${run % 19}`], referenced: ['topic-1', 'person-2'] }),
  }),
];

const raw = { perspective: 'raw' } as const;
const listProjection = '{_type, _id, _originalId, "orderings": [_updatedAt]}';
const search = (types: string[], query: string) => () => ({
  __types: types,
  __query: query,
  __rawQuery: query,
  __limit: 101,
});

const searchQuery = `*[_type in $__types] | score(boost(_type in ["article"] && title match text::query($__query), 10), ([@, _id] match text::query($__query) || references($__rawQuery))) [_score > 0] {_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc)[0...$__limit]`;

/** What the Studio sends, as read in `node_modules/sanity`. */
export const studioQueries: readonly BenchQuery[] = [
  entry('Studio: document list', `*[_type in $__types]${listProjection} | order(orderings[0] desc)[0...$__limit]`, {
    params: search(['article'], ''),
    perspective: 'drafts',
  }),
  entry('Studio: search, rare words', searchQuery, {
    params: search(['article'], 'fascibodyness dydy*'),
    perspective: 'drafts',
  }),
  entry('Studio: search, a common word', searchQuery, {
    params: search(['article'], 'cracracra*'),
    perspective: 'drafts',
    isBounded: false,
  }),
  entry('Studio: versions of a document', '*[sanity::versionOf($publishedId)]|order(_updatedAt)[0]{_id, _type}', {
    params: (run) => ({ publishedId: `article-${run % 19}` }),
    ...raw,
  }),
  entry('Studio: documents by id', '*[_id in $ids]', {
    params: (run) => ({ ids: [`article-${run % 19}`, `drafts.article-${run % 19}`, 'faq-3'] }),
    ...raw,
  }),
  entry('Studio: referring documents', '*[references($docId)][0...101]{_id,_type}', {
    params: (run) => ({ docId: `article-${run % 19}` }),
    ...raw,
  }),
  entry('Studio: releases', '*[_type=="system.release" && _id in path("_.releases.*")]', raw),
];

/** Shapes that the site does not send yet. */
export const otherQueries: readonly BenchQuery[] = [
  entry('slug [0]', '*[slug.current == $slug][0]', { params: slug('article') }),
  entry(
    'newest 20, dereferenced',
    '*[_type == "article"] | order(publishedOn desc)[0...20]{title, "author": author->name, "topics": topics[]->title}',
  ),
  entry('count of a type', 'count(*[_type == "article" && defined(slug.current)])'),
  entry('what refers to a document', '*[references($id)]{_id}', { params: (run) => ({ id: `article-${run % 19}` }) }),
  entry('match a rare word', '*[_type == "article" && title match "bodybodyness"][0...20]{_id, title}'),
  // Twenty are found at every size.
  entry('match a prefix', '*[_type == "article" && title match "gen*"] | order(publishedOn desc)[0...20]{_id, title}'),
  entry(
    'match a rare prefix',
    '*[_type == "article" && title match "bodybo*"] | order(publishedOn desc)[0...20]{_id, title}',
    unbounded,
  ),
  entry('whole text of a type', 'count(*[_type == "article" && summary match "craing"])', unbounded),
];
