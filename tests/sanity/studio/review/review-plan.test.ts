import { crowdedMonth, monthName, type PlannedReview, planOf } from '#sanity/studio/review/review-plan.ts';

const due = (...days: string[]): PlannedReview[] => days.map((day) => ({ reviewer: 'Ruth', due: day }));
const times = (count: number, day: string) => due(...Array<string>(count).fill(day));

test('reviews are planned by reviewer and month', () => {
  const reviews = [...due('2027-11-20', '2027-02-01', '2027-11-02'), { reviewer: 'Ada', due: '2027-03-01' }];
  expect(planOf(reviews)).toEqual([
    { reviewer: 'Ada', months: [['2027-03', 1]] },
    {
      reviewer: 'Ruth',
      months: [
        ['2027-02', 1],
        ['2027-11', 2],
      ],
    },
  ]);
  expect(monthName('2027-11')).toBe('November 2027');
});

test('a month with more than a third of all reviews is named, with a quieter one before it', () => {
  const reviews = [...times(5, '2027-11-20'), ...times(2, '2027-10-01'), ...due('2027-09-01', '2027-08-01')];
  expect(crowdedMonth(reviews, '2027-07-15')).toEqual({ month: '2027-11', count: 5, quieter: '2027-09' });
});

test('no month is named when reviews are spread, a third each, or few', () => {
  expect(
    crowdedMonth([...times(3, '2027-11-01'), ...times(3, '2027-10-01'), ...times(3, '2027-09-01')], '2027-01-01'),
  ).toBe(undefined);
  expect(crowdedMonth(times(3, '2027-11-01'), '2027-01-01')).toBe(undefined);
  expect(crowdedMonth([], '2027-01-01')).toBe(undefined);
});

test('a crowded month that has begun names itself: nothing can be done before today', () => {
  expect(crowdedMonth(times(6, '2027-01-20'), '2027-01-15')).toMatchObject({ quieter: '2027-01' });
});
