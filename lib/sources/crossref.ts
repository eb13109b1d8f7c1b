import { z } from 'zod';
import { authorLine, known, locatorLine, plainTitle, type SourceDetails } from './source-details.ts';

const optionalText = z.string().nullish();

/**
 * A work as Crossref describes it, as far as we use it.
 * @see https://api.crossref.org/swagger-ui/index.html
 */
const crossrefWork = z.object({
  message: z.object({
    DOI: z.string(),
    title: z.array(z.string()).nullish(),
    author: z.array(z.object({ family: optionalText, given: optionalText, name: optionalText })).nullish(),
    'container-title': z.array(z.string()).nullish(),
    publisher: optionalText,
    issued: z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).nullish(),
    volume: optionalText,
    issue: optionalText,
    page: optionalText,
    'article-number': optionalText,
  }),
});

/** The path of a DOI's work at Crossref: the whole DOI is one segment. */
export const crossrefPath = (doi: string): string => `/works/${encodeURIComponent(doi)}`;

/**
 * The source that Crossref's answer describes.
 * @throws {z.ZodError} when the answer has another form
 */
export function detailsOfCrossref(json: unknown): SourceDetails {
  const { message: work } = crossrefWork.parse(json);
  const names = (work.author ?? []).map(({ family, given, name }) =>
    family ? [family, initials(given ?? '')].filter(Boolean).join(' ') : name,
  );
  return known({
    title: plainTitle(work.title?.[0]),
    authors: authorLine(names.filter((name) => name !== null && name !== undefined)),
    publication: plainTitle(work['container-title']?.[0]) ?? plainTitle(work.publisher),
    year: work.issued?.['date-parts'][0]?.[0] ?? undefined,
    locator: locatorLine(work.volume, work.issue, work.page ?? work['article-number']),
    doi: work.DOI,
  });
}

/** `HC` of “Holger C.”, `JP` of “Jean-Paul”. */
const initials = (given: string): string =>
  given
    .split(/[\s.-]+/)
    .map((name) => [...name][0] ?? '')
    .join('')
    .toUpperCase();
