import { useState } from 'react';
import { titleExpression } from '#sanity/content-types.ts';
import { DocumentListCard, documentListSchema } from '../document-list.tsx';
import { useLiveQuery } from '../live-query.ts';

const days = 14;
const old = '_id in path("drafts.**") && _updatedAt < $before';
const query = `{"count": count(*[${old}]), "first": *[${old}] | order(_updatedAt)[0...5]{
  _id, _type, "title": ${titleExpression}}}`;

const twoWeeksAgo = () => ({ before: new Date(Date.now() - days * 24 * 60 * 60_000).toISOString() });

/** Today: drafts that someone began more than two weeks ago. */
export function OldDraftsCard() {
  const [params] = useState(twoWeeksAgo);
  return (
    <DocumentListCard
      title="Old drafts"
      found={useLiveQuery(query, documentListSchema, params)}
      none="No draft is older than two weeks."
      some={(count) =>
        `${count === 1 ? 'One draft is' : `${count} drafts are`} older than two weeks. Publish or discard:`
      }
    />
  );
}
