import { isPast } from '#lib/i18n/dates.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Day } from '../ui/day.tsx';

interface Props {
  /** When the text was edited, if it is no longer the one that was reviewed. */
  editedOn: string | null;
  nextReviewDue: string | null;
  words: Messages;
}

/** What a reader must know of a review besides its date: that the text changed afterwards, or that the next is late. */
export function ReviewNotices({ editedOn, nextReviewDue, words }: Props) {
  const [before, after] = words.editedSinceReview;
  return (
    <>
      {editedOn && (
        <p className="review-notice">
          {before} <Day date={editedOn} language={words.language} /> {after}
        </p>
      )}
      {nextReviewDue && isPast(nextReviewDue) && <p className="review-notice">{words.overdue}</p>}
    </>
  );
}
