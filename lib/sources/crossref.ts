import { z } from 'zod';
import { gravest, type NoticeKind, type SourceNotice } from './source-notice.ts';
import { authorLine, known, locatorLine, plainTitle, type SourceDetails } from './source-details.ts';

const optionalText = z.string().nullish();
const partialDate = z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).nullish();

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
    issued: partialDate,
    volume: optionalText,
    issue: optionalText,
    page: optionalText,
    'article-number': optionalText,
    'updated-by': z.array(z.object({ type: z.string(), DOI: optionalText, updated: partialDate })).nullish(),
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

/** Crossref's types of updates that readers should know of; new editions and addenda take nothing back. */
const kinds: Readonly<Record<string, NoticeKind>> = {
  retraction: 'retraction',
  withdrawal: 'retraction',
  removal: 'retraction',
  partial_retraction: 'partial-retraction',
  expression_of_concern: 'concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
};

/**
 * The gravest notice that the publisher or Retraction Watch has filed about a work.
 * @throws {z.ZodError} when the answer has another form
 */
export function noticeOfCrossref(json: unknown): SourceNotice | undefined {
  const updates = crossrefWork.parse(json).message['updated-by'] ?? [];
  return gravest(
    updates.flatMap(({ type, DOI, updated }) => {
      const kind = kinds[type.toLowerCase().replace(/[\s-]/g, '_')];
      const on = dayOf(updated?.['date-parts'][0] ?? []);
      return kind ? [{ kind, ...(on && { on }), ...(DOI && { doi: DOI }) }] : [];
    }),
  );
}

/** `2010-02-06`; nothing of a date without a day. */
function dayOf([year, month, day]: readonly (number | null)[]): string | undefined {
  if (!year || !month || !day) return undefined;
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
