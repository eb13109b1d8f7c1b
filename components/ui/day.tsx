import { longDate } from '#lib/i18n/dates.ts';
import { type Language } from '#sanity/content-types.ts';

/** A calendar day, written out. */
export function Day({ date, language }: { date: string; language?: Language }) {
  return <time dateTime={date}>{longDate(date, language)}</time>;
}
