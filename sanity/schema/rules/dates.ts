/** Today as `YYYY-MM-DD`, in the editor's own time zone. */
export function today(now = new Date()): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** The same day a year after `date`, the longest the practice lets a page go without a review. */
export function aYearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`;
}

/** Checks that the next review comes after the last one. ISO dates sort as text. */
export function checkNextReview(next: string | undefined, last: unknown): true | string {
  if (!next || typeof last !== 'string' || next > last) return true;
  return `Choose a date after the last review (${last}).`;
}

/** The state of a page's review, for lists: `Review due 2027-03-01`. */
export function reviewState(nextReviewDue: string | undefined, on = today()): string {
  if (!nextReviewDue) return 'No review planned';
  return nextReviewDue < on ? `Review overdue since ${nextReviewDue}` : `Review due ${nextReviewDue}`;
}
