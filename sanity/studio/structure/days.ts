import { today } from '#sanity/schema/rules/dates.ts';

/** Reviews are planned a month ahead. */
export const noticeDays = 30;

/** The day so many days from now, as `YYYY-MM-DD`, in the editor's own time zone. */
export function daysFromNow(days: number, now = new Date()): string {
  return today(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}
