import { z } from 'zod';
import { type SourceNotice } from './source-notice.ts';
import { authorLine, known, locatorLine, plainTitle, type SourceDetails } from './source-details.ts';

const optionalText = z.string().nullish();

/**
 * PubMed's summaries by number, as far as we use them. A number that it does not know has an `error` in its place.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary
 */
const summaries = z.object({
  result: z.record(
    z.string(),
    z.union([
      z.array(z.string()),
      z.object({ error: z.string() }),
      z.object({
        title: optionalText,
        authors: z.array(z.object({ name: z.string() })).nullish(),
        source: optionalText,
        fulljournalname: optionalText,
        pubdate: optionalText,
        volume: optionalText,
        issue: optionalText,
        pages: optionalText,
        pubtype: z.array(z.string()).nullish(),
        articleids: z.array(z.object({ idtype: z.string(), value: z.string() })).nullish(),
      }),
    ]),
  ),
});

/** The path of PubMed's summary of a paper. */
export const pubMedPath = (pmid: string): string =>
  `/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&tool=stillpoint&id=${pmid}`;

/**
 * The source that PubMed's answer describes.
 * @returns nothing when PubMed does not know the number
 * @throws {z.ZodError} when the answer has another form
 */
export function detailsOfPubMed(json: unknown, pmid: string): SourceDetails | undefined {
  const summary = summaryOf(json, pmid);
  if (!summary) return undefined;
  const year = /^\d{4}/.exec(summary.pubdate ?? '')?.[0];
  return known({
    // PubMed ends each title with a full stop that is not printed.
    title: plainTitle(summary.title)?.replace(/\.$/, ''),
    authors: authorLine((summary.authors ?? []).map(({ name }) => name)),
    publication: plainTitle(summary.source) ?? plainTitle(summary.fulljournalname),
    year: year ? Number(year) : undefined,
    locator: locatorLine(summary.volume, summary.issue, summary.pages),
    doi: summary.articleids?.find(({ idtype }) => idtype === 'doi')?.value,
    pmid,
  });
}

/** Whether PubMed marks a paper as retracted. Its summaries tell neither the day nor the notice. */
export const noticeOfPubMed = (json: unknown, pmid: string): SourceNotice | undefined =>
  summaryOf(json, pmid)?.pubtype?.includes('Retracted Publication') ? { kind: 'retraction' } : undefined;

function summaryOf(json: unknown, pmid: string) {
  const summary = summaries.parse(json).result[pmid];
  return !summary || Array.isArray(summary) || 'error' in summary ? undefined : summary;
}
