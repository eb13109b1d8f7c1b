import { type PersonLink } from '#lib/content/refs.ts';
import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Day } from '../ui/day.tsx';
import { ReviewNotices } from './review-notices.tsx';

interface Props {
  author: PersonLink | null;
  reviewer: PersonLink | null;
  lastReviewed: string | null;
  nextReviewDue: string | null;
  editedOn: string | null;
  words?: Messages;
}

/** Who stands behind a text and when it was last checked: the first thing a careful reader looks for. */
export function ReviewLine({ author, reviewer, lastReviewed, nextReviewDue, editedOn, words = english }: Props) {
  return (
    <>
      <p className="review-line">
        {author && (
          <>
            {words.writtenBy} <a href={author.path}>{author.name}</a>
            {'. '}
          </>
        )}
        {reviewer && lastReviewed && (
          <>
            {words.reviewedBy} <a href={reviewer.path}>{reviewer.name}</a>,{' '}
            <span lang={words.otherwise}>{reviewer.credentials}</span>
            {'. '}
          </>
        )}
        {lastReviewed ? (
          <>
            {words.lastReviewedOn} <Day date={lastReviewed} language={words.language} />.
          </>
        ) : (
          words.notReviewed
        )}
      </p>
      <ReviewNotices editedOn={editedOn} nextReviewDue={nextReviewDue} words={words} />
    </>
  );
}
