import { useState } from 'react';
import { today } from '#sanity/schema/rules/dates.ts';
import { reviewedTypes } from '#sanity/studio/review/review-patch.ts';
import { DocumentListCard, documentListSchema } from '../document-list.tsx';
import { useLiveQuery } from '../live-query.ts';

const overdue = `_type in $types && nextReviewDue < $today && !(_id in path("drafts.**")) && !(_id in path("versions.**"))`;
const query = `{"count": count(*[${overdue}]), "first": *[${overdue}] | order(nextReviewDue, _id)[0...5]{
  _id, _type, "title": coalesce(title, question, term), "note": "due " + nextReviewDue}}`;

/** Today: pages whose readers are told that the review is late. */
export function OverdueReviewsCard() {
  const [params] = useState(() => ({ types: reviewedTypes, today: today() }));
  return (
    <DocumentListCard
      title="Overdue reviews"
      found={useLiveQuery(query, documentListSchema, params)}
      none="No review is late."
      some={(count) => `${count === 1 ? 'One review is' : `${count} reviews are`} late, and readers are told so:`}
    />
  );
}
