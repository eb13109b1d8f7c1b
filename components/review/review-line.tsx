import { type PersonLink } from '../../lib/content/refs.ts';
import { Day } from '../ui/day.tsx';

interface Props {
  author: PersonLink | null;
  reviewer: PersonLink | null;
  lastReviewed: string;
}

/** Who stands behind a text and when it was last checked: the first thing a careful reader looks for. */
export function ReviewLine({ author, reviewer, lastReviewed }: Props) {
  return (
    <p className="review-line">
      {author && (
        <>
          Written by <a href={author.path}>{author.name}</a>
          {'. '}
        </>
      )}
      {reviewer && (
        <>
          Reviewed by <a href={reviewer.path}>{reviewer.name}</a>, {reviewer.credentials}
          {'. '}
        </>
      )}
      Last reviewed <Day date={lastReviewed} />.
    </p>
  );
}
