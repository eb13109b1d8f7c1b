import { type PersonLink } from '#lib/content/refs.ts';
import { isPast } from '#lib/i18n/dates.ts';
import { english } from '#lib/i18n/english.ts';
import { type Messages } from '#lib/i18n/messages.ts';
import { Day } from '../ui/day.tsx';

interface Props {
  author: PersonLink | null;
  reviewer: PersonLink | null;
  publishedOn?: string;
  lastReviewed: string | null;
  nextReviewDue: string | null;
  words?: Messages;
}

/** The review in full, below the text. An edit is not a review, so only these dates count. */
export function ReviewDetails({ author, reviewer, publishedOn, lastReviewed, nextReviewDue, words = english }: Props) {
  const isOverdue = nextReviewDue !== null && isPast(nextReviewDue);
  return (
    <section className="review-details" aria-labelledby="review">
      <h2 id="review">{words.aboutThisText}</h2>
      <dl>
        {author && <Named term={words.writtenBy} person={author} words={words} />}
        {reviewer && lastReviewed && <Named term={words.reviewedBy} person={reviewer} words={words} />}
        {publishedOn && <Dated term={words.firstPublished} date={publishedOn} words={words} />}
        {lastReviewed && <Dated term={words.lastReviewed} date={lastReviewed} words={words} />}
        {nextReviewDue && (
          <Dated term={isOverdue ? words.reviewWasDue : words.nextReviewDue} date={nextReviewDue} words={words} />
        )}
      </dl>
      {/* Not in the line at the top: there, a link more makes reader views take the whole opening for a menu. */}
      <p>
        <a href="/how-we-write" hrefLang={words.otherwise}>
          {words.howWeWrite}
        </a>
      </p>
    </section>
  );
}

function Named({ term, person, words }: { term: string; person: PersonLink; words: Messages }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <a href={person.path}>{person.name}</a>, <span lang={words.otherwise}>{person.credentials}</span>
      </dd>
    </div>
  );
}

function Dated({ term, date, words }: { term: string; date: string; words: Messages }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Day date={date} language={words.language} />
      </dd>
    </div>
  );
}
