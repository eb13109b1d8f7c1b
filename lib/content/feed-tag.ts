import type { Language } from '#sanity/content-types.ts';

/** The cache tag of the feed of one language. */
export function languageFeedTag(language: Language): string {
  return `feed/${language}`;
}

/** The cache tag of the feed of one topic. */
export function topicFeedTag(slug: string): string {
  return `feed/topic/${slug}`;
}
