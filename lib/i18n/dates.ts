import { defaultLanguage, type Language } from '#sanity/content-types.ts';

/** `2026-11-03` → `3 November 2026`. */
export function longDate(day: string, language: Language = defaultLanguage): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** True once the given day (`YYYY-MM-DD`) has passed everywhere. */
export function isPast(day: string, now: Date = new Date()): boolean {
  return now.toISOString().slice(0, 10) > day;
}
