import { isContentTypeName, typesIn } from '#sanity/content-types.ts';
import type { Change } from './change.ts';
import type { RelatedDocuments } from './related-documents.ts';

/** Ids of the documents whose entry in the search a change may alter: its own, and when a topic changed, all filed under it. */
export function searchChanges(change: Change, { referencing }: RelatedDocuments): string[] {
  const searchable = ({ _type }: { _type: string }) => isContentTypeName(_type) && typesIn('search').includes(_type);
  const filed = change._type === 'topic' ? referencing.filter(searchable).map(({ _id }) => _id) : [];
  return searchable(change) ? [change._id, ...filed] : [];
}
