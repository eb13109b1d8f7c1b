import { isPast, longDate } from '#lib/i18n/dates.ts';

it('writes a day out', () => expect(longDate('2026-11-03')).toBe('3 November 2026'));
it('writes a day out in Spanish', () => expect(longDate('2026-11-03', 'es')).toBe('3 de noviembre de 2026'));

it.each([
  ['2026-03-29', '29 March 2026'],
  ['2026-10-25', '25 October 2026'],
])('writes out the day on which the clock changes, %s', (day, words) => expect(longDate(day)).toBe(words));

it('takes a day as past from the next one on', () => {
  const now = new Date('2026-11-03T23:59:59Z');
  expect(isPast('2026-11-02', now)).toBe(true);
  expect(isPast('2026-11-03', now)).toBe(false);
});
