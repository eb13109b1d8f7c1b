import { isPageTypeName } from '../../sanity/content-types.ts';
import { languageFeedTag, topicFeedTag } from '../content/feed-tag.ts';
import type { Neighbours } from './affected.ts';
import { languageOf } from './slug-of.ts';
import type { Change } from './webhook.ts';

/** Documents whose last change a page gives as its own in the sitemap. */
const DATED: readonly string[] = ['article', 'faq', 'topic', 'person', 'source'];

/** Cache tags of the sitemap's files with pages that show a document: any change of it is one of theirs. */
export function sitemapTags(change: Change, { incoming, outgoing }: Neighbours): string[] {
  if (!DATED.includes(change._type)) return [];
  const types = [change, ...incoming, ...outgoing].map(({ _type }) => _type).filter(isPageTypeName);
  return types.map((type) => `sitemap/${type}`);
}

/** Cache tags of the feeds that carry an article whole: those of its language and of its topics. */
export function feedTags({ _type, before, after }: Change, { outgoing }: Neighbours): string[] {
  if (_type !== 'article') return [];
  const states = [before, after].filter((state) => state !== null);
  const topics = outgoing.filter((document) => document._type === 'topic');
  return [
    ...states.map((state) => languageFeedTag(languageOf(state))),
    ...topics.flatMap(({ slug }) => (slug ? topicFeedTag(slug) : [])),
  ];
}
