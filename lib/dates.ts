const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11-03` → `3 November 2026`. */
export function longDate(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** True once the given day (`YYYY-MM-DD`) has passed everywhere. */
export function isPast(day: string, now: Date = new Date()): boolean {
  return now.toISOString().slice(0, 10) > day;
}
