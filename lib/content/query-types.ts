/** Each query's generated result against the parser that reads it. Nothing runs: a drift between the two does not compile. */
import {
  type ArticleListQueryResult,
  type ArticleQueryResult,
  type ExternalResourceListQueryResult,
  type FaqListQueryResult,
  type FaqQueryResult,
  type HomeQueryResult,
  type PersonListQueryResult,
  type PersonQueryResult,
  type RedirectQueryResult,
  type SettingsPageQueryResult,
  type SiteSettingsQueryResult,
  type TopicListQueryResult,
  type TopicQueryResult,
} from '../../sanity/types.generated.ts';
import { type articleSchema, type articleListSchema } from './article.ts';
import { type externalResourceListSchema } from './external-resource.ts';
import { type faqSchema, type faqListSchema } from './faq.ts';
import { type homeSchema } from './home.ts';
import { type personSchema, type personListSchema } from './person.ts';
import { type redirectSchema } from './redirect.ts';
import { type siteSettingsSchema, type settingsPageSchema } from './site-settings.ts';
import { type topicSchema, type topicListSchema } from './topic.ts';
import { type Accepts } from './matches.ts';

export type ArticleMatches = Accepts<typeof articleSchema, NonNullable<ArticleQueryResult>>;
export type ArticleListMatches = Accepts<typeof articleListSchema, NonNullable<ArticleListQueryResult>>;
export type ExternalResourceListMatches = Accepts<
  typeof externalResourceListSchema,
  NonNullable<ExternalResourceListQueryResult>
>;
export type FaqMatches = Accepts<typeof faqSchema, NonNullable<FaqQueryResult>>;
export type FaqListMatches = Accepts<typeof faqListSchema, NonNullable<FaqListQueryResult>>;
export type HomeMatches = Accepts<typeof homeSchema, NonNullable<HomeQueryResult>>;
export type PersonMatches = Accepts<typeof personSchema, NonNullable<PersonQueryResult>>;
export type PersonListMatches = Accepts<typeof personListSchema, NonNullable<PersonListQueryResult>>;
export type RedirectMatches = Accepts<typeof redirectSchema, NonNullable<RedirectQueryResult>>;
export type SiteSettingsMatches = Accepts<typeof siteSettingsSchema, NonNullable<SiteSettingsQueryResult>>;
export type SettingsPageMatches = Accepts<typeof settingsPageSchema, NonNullable<SettingsPageQueryResult>>;
export type TopicMatches = Accepts<typeof topicSchema, NonNullable<TopicQueryResult>>;
export type TopicListMatches = Accepts<typeof topicListSchema, NonNullable<TopicListQueryResult>>;
