/** Each query's generated result against the parser that reads it. Nothing runs: a drift between the two does not compile. */
import {
  type ArticleListQueryResult,
  type ArticleQueryResult,
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
import { type Accepts } from './matches.ts';

export type ArticleMatches = Accepts<typeof articleSchema, NonNullable<ArticleQueryResult>>;
export type TranslationListMatches = Accepts<typeof translationListSchema, NonNullable<TranslationListQueryResult>>;
export type ArticleListMatches = Accepts<typeof articleListSchema, NonNullable<ArticleListQueryResult>>;
export type ExternalResourceListMatches = Accepts<
  typeof externalResourceListSchema,
  NonNullable<ExternalResourceListQueryResult>
>;
export type FaqMatches = Accepts<typeof faqSchema, NonNullable<FaqQueryResult>>;
export type FaqListMatches = Accepts<typeof faqListSchema, NonNullable<FaqListQueryResult>>;
export type GlossaryMatches = Accepts<typeof glossarySchema, NonNullable<GlossaryQueryResult>>;
export type HomeMatches = Accepts<typeof homeSchema, NonNullable<HomeQueryResult>>;
export type PersonMatches = Accepts<typeof personSchema, NonNullable<PersonQueryResult>>;
export type PersonListMatches = Accepts<typeof personListSchema, NonNullable<PersonListQueryResult>>;
export type RedirectMatches = Accepts<typeof redirectSchema, NonNullable<RedirectQueryResult>>;
export type SiteSettingsMatches = Accepts<typeof siteSettingsSchema, NonNullable<SiteSettingsQueryResult>>;
export type SettingsPageMatches = Accepts<typeof settingsPageSchema, NonNullable<SettingsPageQueryResult>>;
export type TopicMatches = Accepts<typeof topicSchema, NonNullable<TopicQueryResult>>;
export type TopicListMatches = Accepts<typeof topicListSchema, NonNullable<TopicListQueryResult>>;
export type FeedMatches = Accepts<typeof feedSchema, NonNullable<FeedQueryResult>>;
export type TopicFeedMatches = Accepts<typeof topicFeedSchema, NonNullable<TopicFeedQueryResult>>;
export type ShareCardMatches = Accepts<typeof shareCardSchema, NonNullable<ShareCardQueryResult>>;
export type SitemapPagesMatches = Accepts<typeof sitemapPagesSchema, NonNullable<SitemapPagesQueryResult>>;
export type PageCountsMatches = Accepts<typeof pageCountsSchema, NonNullable<PageCountsQueryResult>>;
export type SearchDocumentsMatches = Accepts<typeof searchDocumentsSchema, NonNullable<SearchDocumentsQueryResult>>;
export type SearchSynonymsMatches = Accepts<typeof searchSynonymsSchema, NonNullable<SearchSynonymsQueryResult>>;
