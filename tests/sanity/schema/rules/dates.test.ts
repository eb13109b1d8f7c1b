import { article } from '#sanity/schema/documents/article.ts';
import { reviewState, today, yearsAfter } from '#sanity/schema/rules/dates.ts';

test('today is the editor’s own day', () => {
  expect(today(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
});

test('a year after a leap day is the last of February', () => {
  expect(yearsAfter('2026-11-24', 1)).toBe('2027-11-24');
  expect(yearsAfter('2028-02-29', 1)).toBe('2029-02-28');
});

test('lists say when a review is due, overdue or not planned', () => {
  expect(reviewState('2026-03-01', '2026-03-01')).toBe('Review due 2026-03-01');
  expect(reviewState('2026-03-01', '2026-03-02')).toBe('Review overdue since 2026-03-01');
  expect(reviewState(undefined)).toBe('No review planned');
});

test('an article’s preview shows the state of its review', () => {
  const { prepare } = article.preview as { prepare: (selection: object) => object };
  expect(prepare({ title: 'A', nextReviewDue: '2999-01-01' })).toEqual({
    title: 'A',
    subtitle: 'Review due 2999-01-01',
    media: undefined,
  });
});
