import { isContentTypeName, typesIn } from '#sanity/content-types.ts';
import { type Neighbours } from './affected.ts';
import { type Change } from './webhook.ts';

/** Ids of the documents whose entry in the search a change may alter: its own, and when a topic changed, all filed under it. */
export function searchChanges(change: Change, { incoming }: Neighbours): string[] {
  const searchable = ({ _type }: { _type: string }) => isContentTypeName(_type) && typesIn('search').includes(_type);
  const filed = change._type === 'topic' ? incoming.filter(searchable).map(({ _id }) => _id) : [];
  return searchable(change) ? [change._id, ...filed] : [];
}
