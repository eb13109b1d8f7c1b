import { longDate } from '../../lib/dates.ts';

/** A calendar day, written out. */
export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{longDate(date)}</time>;
}
