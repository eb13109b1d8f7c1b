/** The forms in which a feed is offered, by file name. */
export const feedTypes = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
} as const;

export type FeedFormat = keyof typeof feedTypes;

export const feedFormats = Object.keys(feedTypes) as FeedFormat[];

export function isFeedFormat(name: string): name is FeedFormat {
  return Object.hasOwn(feedTypes, name);
}
