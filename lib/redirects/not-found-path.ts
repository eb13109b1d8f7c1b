import { type Language, languageAt, languageNames, languages } from '#sanity/content-types.ts';

const pathIn = (language: Language) => `${languages[language].prefix}/page-not-found`;

/** The routes of the pages that are shown for what is not there: one in each language. */
export const notFoundPaths: readonly string[] = languageNames.map(pathIn);

/** The one that is shown for `path`: in the language of its neighbours. */
export function notFoundPath(path: string): string {
  return pathIn(languageAt(path));
}
