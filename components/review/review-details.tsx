import { type PersonLink } from '../../lib/content/refs.ts';
import { isPast } from '../../lib/dates.ts';
import { Day } from '../ui/day.tsx';

interface Props {
  author: PersonLink | null;
  reviewer: PersonLink | null;
  publishedOn?: string;
  lastReviewed: string;
  nextReviewDue: string;
}

/** The review in full, below the text. An edit is not a review, so only these dates count. */
export function ReviewDetails({ author, reviewer, publishedOn, lastReviewed, nextReviewDue }: Props) {
  return (
    <section className="review-details" aria-labelledby="review">
      <h2 id="review">About this text</h2>
      <dl>
        {author && <Named term="Written by" person={author} />}
        {reviewer && <Named term="Reviewed by" person={reviewer} />}
        {publishedOn && <Dated term="First published" date={publishedOn} />}
        <Dated term="Last reviewed" date={lastReviewed} />
        <Dated term={isPast(nextReviewDue) ? 'Review was due' : 'Next review due'} date={nextReviewDue} />
      </dl>
      {isPast(nextReviewDue) && <p className="overdue">This text is overdue for review and may be out of date.</p>}
    </section>
  );
}

function Named({ term, person }: { term: string; person: PersonLink }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={person.path}>{person.name}</a>, {person.credentials}
      </dd>
    </div>
  );
}

function Dated({ term, date }: { term: string; date: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Day date={date} />
      </dd>
    </div>
  );
}
