import { DocumentListCard, documentListSchema } from '../document-list.tsx';
import { useLiveQuery } from '../live-query.ts';

const unclear = '_type == "pageFeedback" && unclear > 0';
const query = `{"count": count(*[${unclear}]), "first": *[${unclear}] | order(unclear desc)[0...5]{
  _id, _type, "title": path, "note": string(unclear) + "×"}}`;

/** Today: pages of which readers said that they were not clear. */
export function UnclearCard() {
  return (
    <DocumentListCard
      title="“Was this page clear?”"
      found={useLiveQuery(query, documentListSchema)}
      none="No reader said that a page was not clear."
      some={(count) => `Readers found ${count === 1 ? 'one page' : `${count} pages`} not clear:`}
    />
  );
}
