/** A review that is still to come. */
export interface PlannedReview {
  /** Name of who reviews the page. */
  reviewer: string;
  /** The day, as `YYYY-MM-DD`. */
  due: string;
}

/** Reviews by reviewer, then by month (`YYYY-MM`), each in order. */
export function planOf(reviews: readonly PlannedReview[]): { reviewer: string; months: [string, number][] }[] {
  const reviewers = [...new Set(reviews.map(({ reviewer }) => reviewer))].sort((a, b) => a.localeCompare(b));
  return reviewers.map((reviewer) => ({
    reviewer,
    months: [...countByMonth(reviews.filter((review) => review.reviewer === reviewer))],
  }));
}

/** Fewer reviews than this are no burden, whenever they fall. */
const FEW = 4;

/**
 * Finds a month into which more than a third of all reviews fall.
 * @returns that month, how many reviews it has, and the emptiest of the eleven months before it, in which some of them could be done;
 *   `undefined` when reviews are spread
 */
export function crowdedMonth(
  reviews: readonly PlannedReview[],
  today: string,
): { month: string; count: number; quieter: string } | undefined {
  if (reviews.length < FEW) return undefined;
  const counts = countByMonth(reviews);
  const [month, count] = [...counts].reduce((most, other) => (other[1] > most[1] ? other : most));
  if (count * 3 <= reviews.length) return undefined;
  // Reviews may be done early, never late.
  const before = Array.from({ length: 11 }, (_, index) => monthBefore(month, index + 1));
  const possible = before.filter((other) => other > today.slice(0, 7));
  const quieter = possible.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).at(0);
  return { month, count, quieter: quieter ?? today.slice(0, 7) };
}

/** `2027-11` → `November 2027`. */
export function monthName(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function countByMonth(reviews: readonly PlannedReview[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const month of reviews.map(({ due }) => due.slice(0, 7)).sort()) counts.set(month, (counts.get(month) ?? 0) + 1);
  return counts;
}

function monthBefore(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count)).toISOString().slice(0, 7);
}
