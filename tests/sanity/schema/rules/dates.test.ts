import { execFileSync } from 'node:child_process';

import { article } from '#sanity/schema/documents/article.ts';
import { checkPublishedOn, reviewState, today, yearsAfter } from '#sanity/schema/rules/dates.ts';

test('today is the editor’s own day', () => {
  expect(today(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
});

test('today is right in London on the nights when the clock changes', () => {
  const times = [
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-03-29T01:00:00Z', '2026-03-29'],
    ['2026-03-29T22:59:59Z', '2026-03-29'],
    ['2026-03-29T23:00:00Z', '2026-03-30'],
    ['2026-10-24T22:59:59Z', '2026-10-24'],
    ['2026-10-24T23:00:00Z', '2026-10-25'],
    ['2026-10-25T01:30:00Z', '2026-10-25'],
    ['2026-10-25T23:59:59Z', '2026-10-25'],
    ['2026-10-26T00:00:00Z', '2026-10-26'],
  ] as const;
  // A process of its own, because a time zone holds for a whole process.
  const script = `import { today } from '#sanity/schema/rules/dates.ts';
    console.log(JSON.stringify(${JSON.stringify(times.map(([time]) => time))}.map((time) => today(new Date(time)))))`;
  const days = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: 'Europe/London' },
  });
  expect(JSON.parse(days.toString())).toEqual(times.map(([, day]) => day));
});

test('a first publication may be today, and not tomorrow', () => {
  const tomorrow = new Date(Date.now() + 25 * 60 * 60_000);
  expect(checkPublishedOn(today())).toBe(true);
  expect(checkPublishedOn(today(tomorrow))).toContain('choose when it goes live with “Schedule”');
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
