import { type Language, toLanguage } from '#sanity/content-types.ts';
import type { Change } from './change.ts';

/** What stands in the address of a document's page; nothing when it has none. */
export function slugOf(document: Change['after']): string | undefined {
  const slug = document?.slug as { current?: unknown } | undefined;
  return typeof slug?.current === 'string' && slug.current !== '' ? slug.current : undefined;
}

/** The language a document is written in: that of the site when it names none. */
export function languageOf(document: Change['after']): Language {
  return toLanguage(document?.language);
}
