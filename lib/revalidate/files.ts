import { contentTypeOf, isContentTypeName, isPageTypeName } from '#sanity/content-types.ts';
import { languageFeedTag, sitemapTag, topicFeedTag } from '../content/cache-tags.ts';
import type { SitemapStarts } from '../content/sitemap-starts.ts';
import { type Change, createsOrDeletes } from './change.ts';
import type { RelatedDocuments } from './related-documents.ts';
import { languageOf, slugOf } from './slug-of.ts';

type Dated = { _type: string; _createdAt?: unknown };

/**
 * Cache tags of the sitemap's files with pages that show a document. When it is created or deleted, the pages after it move, so
 * that the later files of its type change too.
 * @param starts where the files begin after the change
 */
export function sitemapTags(
  change: Change,
  { referencing, referenced }: RelatedDocuments,
  starts: SitemapStarts,
): string[] {
  const states = [change.before, change.after].filter((state) => state !== null);
  const moves = createsOrDeletes(change) || new Set(states.map((state) => slugOf(state) === undefined)).size > 1;
  const tags = [
    ...states.flatMap((state) => filesOf(state, starts, moves)),
    ...[...referencing, ...referenced].flatMap((linked) => filesOf(linked, starts, false)),
  ];
  return [...new Set(tags)];
}

/** The files that a document may be in: two when it was created in the moment in which a file begins. */
function filesOf({ _type, _createdAt }: Dated, starts: SitemapStarts, andLater: boolean): string[] {
  if (!isPageTypeName(_type)) return [];
  const ofType = starts[_type] ?? [];
  const isDated = typeof _createdAt === 'string';
  const first = isDated ? 1 + ofType.filter((start) => start < _createdAt).length : 1;
  // One more than there are: the last may just have become empty.
  const last = isDated && !andLater ? 1 + ofType.filter((start) => start <= _createdAt).length : 2 + ofType.length;
  return Array.from({ length: last - first + 1 }, (_, index) => sitemapTag(_type, first + index));
}

/** Cache tags of the feeds that carry a document whole: those of its language and of its topics. */
export function feedTags({ _type, before, after }: Change, { referenced }: RelatedDocuments): string[] {
  if (!isContentTypeName(_type) || !contentTypeOf(_type).feedDate) return [];
  const states = [before, after].filter((state) => state !== null);
  const topics = referenced.filter((document) => document._type === 'topic');
  return [
    ...states.map((state) => languageFeedTag(languageOf(state))),
    ...topics.flatMap(({ slug }) => (slug ? topicFeedTag(slug) : [])),
  ];
}
