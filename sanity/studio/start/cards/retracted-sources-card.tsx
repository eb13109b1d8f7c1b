import { DocumentListCard, documentListSchema } from '../document-list.tsx';
import { useLiveQuery } from '../live-query.ts';

/** A correction is news for so many seconds; what was retracted stays until no page cites it. */
const news = 90 * 24 * 60 * 60;

const told = `_type == "source" && defined(notice.kind) && count(*[references(^._id)]) > 0
  && (notice.kind != "correction" || dateTime(notice.on + "T00:00:00Z") > dateTime(now()) - ${news})`;
const query = `{"count": count(*[${told}]), "first": *[${told}] | order(notice.on desc)[0...5]{
  _id, _type, title, "note": select(
    notice.kind == "retraction" => "retracted", notice.kind == "partial-retraction" => "retracted in part",
    notice.kind == "concern" => "its publisher has raised concerns", "corrected")}}`;

/** Today: sources that pages cite, although their publisher retracted or corrected them, or has raised concerns. */
export function RetractedSourcesCard() {
  return (
    <DocumentListCard
      title="Retracted sources"
      found={useLiveQuery(query, documentListSchema)}
      none="No source that a page cites is known to be retracted."
      some={(count) =>
        `${count === 1 ? 'One source' : `${count} sources`} that pages cite ${count === 1 ? 'was' : 'were'} retracted or corrected. Look at what rests on it:`
      }
    />
  );
}
