import { type ContentTypeName, defaultLanguage, type Language, type PageTypeName } from '#sanity/content-types.ts';

/** The cache tag of all that is shown of one document at its own address: `article/<slug>`, `es/article/<slug>`. */
export function pageTag(type: PageTypeName, slug: string, language: Language = defaultLanguage): string {
  return language === defaultLanguage ? `${type}/${slug}` : `${language}/${type}/${slug}`;
}

/** The cache tag of what shows documents of a type wherever they are linked from, such as the page that lists them. */
export function listTag(type: ContentTypeName): string {
  return `list/${type}`;
}

/** The cache tag of what only counts documents of a type. */
export function countTag(type: ContentTypeName): string {
  return `count/${type}`;
}

/** The cache tag of what every page shows of the settings. */
export const SITE_TAG = 'site';

/** The cache tag of the pages that show other parts of the settings, with the documents that those refer to. */
export const SETTINGS_TAG = 'settings';

/** The cache tag of all feeds. */
export const FEEDS_TAG = 'feeds';

/** The cache tag of the feed of one language. */
export function languageFeedTag(language: Language): string {
  return `feed/${language}`;
}

/** The cache tag of the feed of one topic. */
export function topicFeedTag(slug: string): string {
  return `feed/topic/${slug}`;
}

/** The cache tag of one file of the sitemap; counted from 1. */
export function sitemapTag(type: PageTypeName, shard: number): string {
  return `sitemap/${type}/${shard}`;
}
