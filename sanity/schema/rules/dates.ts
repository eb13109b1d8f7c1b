/** Today as `YYYY-MM-DD`, in the editor's own time zone. */
export function today(now = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** The same day one, two or three years after `date`. */
export function yearsAfter(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4).replace('-02-29', '-02-28')}`;
}

/** Checks that a review has happened. ISO dates sort as text. */
export function checkLastReview(last: string | undefined): true | string {
  return !last || last <= today() || 'This day is still to come. Give the day the page was last checked.';
}

/** Checks that the day of publication is not still to come: a date does not hold a page back. */
export function checkPublishedOn(day: string | undefined): true | string {
  return (
    !day ||
    day <= today() ||
    'This day is still to come, and a date does not hold the article back. Give today, and choose when it goes live with “Schedule”.'
  );
}

/** Checks that the next review comes after the last one. */
export function checkNextReview(next: string | undefined, last: unknown): true | string {
  if (!next || typeof last !== 'string' || next > last) return true;
  return `Choose a date after the last review (${last}).`;
}

/** Checks that the next review comes within two years, the longest the practice lets a page go without one. */
export function checkReviewInterval(next: string | undefined, last: unknown): true | string {
  if (!next || typeof last !== 'string' || next <= yearsAfter(last, 2)) return true;
  return 'Two years after the last review is late enough: research moves on.';
}

/** The state of a page's review, for lists: `Review due 2027-03-01`. */
export function reviewState(nextReviewDue: string | undefined, on = today()): string {
  if (!nextReviewDue) return 'No review planned';
  return nextReviewDue < on ? `Review overdue since ${nextReviewDue}` : `Review due ${nextReviewDue}`;
}
