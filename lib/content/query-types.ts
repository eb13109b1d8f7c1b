/** Each query's generated result against the parser that reads it. Nothing runs: a drift between the two does not compile. */
import {
  type ArticleListQueryResult,
  type ArticleQueryResult,
  type CorrectionFeedQueryResult,
  type ExternalResourceListQueryResult,
  type FaqListQueryResult,
  type FeedQueryResult,
  type FaqQueryResult,
  type GlossaryQueryResult,
  type HomeQueryResult,
  type PageCountsQueryResult,
  type PersonListQueryResult,
  type PersonQueryResult,
  type RedirectQueryResult,
  type SearchDocumentsQueryResult,
  type SearchSynonymsQueryResult,
  type SettingsPageQueryResult,
  type ShareCardQueryResult,
  type SitemapPagesQueryResult,
  type SiteSettingsQueryResult,
  type TopicFeedQueryResult,
  type TranslationListQueryResult,
  type TopicListQueryResult,
  type TopicQueryResult,
} from '#sanity/types.generated.ts';
import { type articleSchema, type articleListSchema, type translationListSchema } from './article.ts';
import { type correctionFeedSchema } from './correction.ts';
import { type externalResourceListSchema } from './external-resource.ts';
import { type faqSchema, type faqListSchema } from './faq.ts';
import { type feedSchema, type topicFeedSchema } from './feed.ts';
import { type glossarySchema } from './glossary.ts';
import { type homeSchema } from './home.ts';
import { type personSchema, type personListSchema } from './person.ts';
import { type redirectSchema } from './redirect.ts';
import { type searchDocumentsSchema } from './search-documents.ts';
import { type searchSynonymsSchema } from './search-synonyms.ts';
import { type shareCardSchema } from './share-card.ts';
import { type pageCountsSchema } from './page-counts.ts';
import { type sitemapPagesSchema } from './sitemap.ts';
import { type siteSettingsSchema, type settingsPageSchema } from './site-settings.ts';
import { type topicSchema, type topicListSchema } from './topic.ts';
import { type AssertAssignable } from './assert-assignable.ts';

export type ArticleQueryCheck = AssertAssignable<typeof articleSchema, NonNullable<ArticleQueryResult>>;
export type TranslationListQueryCheck = AssertAssignable<
  typeof translationListSchema,
  NonNullable<TranslationListQueryResult>
>;
export type ArticleListQueryCheck = AssertAssignable<typeof articleListSchema, NonNullable<ArticleListQueryResult>>;
export type CorrectionFeedQueryCheck = AssertAssignable<
  typeof correctionFeedSchema,
  NonNullable<CorrectionFeedQueryResult>
>;
export type ExternalResourceListQueryCheck = AssertAssignable<
  typeof externalResourceListSchema,
  NonNullable<ExternalResourceListQueryResult>
>;
export type FaqQueryCheck = AssertAssignable<typeof faqSchema, NonNullable<FaqQueryResult>>;
export type FaqListQueryCheck = AssertAssignable<typeof faqListSchema, NonNullable<FaqListQueryResult>>;
export type GlossaryQueryCheck = AssertAssignable<typeof glossarySchema, NonNullable<GlossaryQueryResult>>;
export type HomeQueryCheck = AssertAssignable<typeof homeSchema, NonNullable<HomeQueryResult>>;
export type PersonQueryCheck = AssertAssignable<typeof personSchema, NonNullable<PersonQueryResult>>;
export type PersonListQueryCheck = AssertAssignable<typeof personListSchema, NonNullable<PersonListQueryResult>>;
export type RedirectQueryCheck = AssertAssignable<typeof redirectSchema, NonNullable<RedirectQueryResult>>;
export type SiteSettingsQueryCheck = AssertAssignable<typeof siteSettingsSchema, NonNullable<SiteSettingsQueryResult>>;
export type SettingsPageQueryCheck = AssertAssignable<typeof settingsPageSchema, NonNullable<SettingsPageQueryResult>>;
export type TopicQueryCheck = AssertAssignable<typeof topicSchema, NonNullable<TopicQueryResult>>;
export type TopicListQueryCheck = AssertAssignable<typeof topicListSchema, NonNullable<TopicListQueryResult>>;
export type FeedQueryCheck = AssertAssignable<typeof feedSchema, NonNullable<FeedQueryResult>>;
export type TopicFeedQueryCheck = AssertAssignable<typeof topicFeedSchema, NonNullable<TopicFeedQueryResult>>;
export type ShareCardQueryCheck = AssertAssignable<typeof shareCardSchema, NonNullable<ShareCardQueryResult>>;
export type SitemapPagesQueryCheck = AssertAssignable<typeof sitemapPagesSchema, NonNullable<SitemapPagesQueryResult>>;
export type PageCountsQueryCheck = AssertAssignable<typeof pageCountsSchema, NonNullable<PageCountsQueryResult>>;
export type SearchDocumentsQueryCheck = AssertAssignable<
  typeof searchDocumentsSchema,
  NonNullable<SearchDocumentsQueryResult>
>;
export type SearchSynonymsQueryCheck = AssertAssignable<
  typeof searchSynonymsSchema,
  NonNullable<SearchSynonymsQueryResult>
>;
