import { DocumentListCard, documentListSchema } from '../document-list.tsx';
import { useLiveQuery } from '../live-query.ts';

const examples = '_type == "person" && pt::text(bio) match "examples"';
const query = `{"count": count(*[${examples}]), "first": *[${examples}][0...5]{_id, _type, "title": name}}`;

/** First day: the people are those of the practice. */
export function PeopleCard() {
  return (
    <DocumentListCard
      title="Your people"
      found={useLiveQuery(query, documentListSchema)}
      none="The people on the site are your own."
      some={() => 'These people are examples. Write who you are, or delete them:'}
    />
  );
}
