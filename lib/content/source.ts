import isISBN from 'validator/lib/isISBN.js';
import { z } from 'zod';

import { noticeSchema } from '../sources/source-notice.ts';
import { text, webUrl } from './fields.ts';
import { optional, optionalText } from './optional-reference.ts';

/** GROQ projection of a `source` document. */
export const sourceProjection = /* groq */ `{
  _id, _type, title, authors, publication, year, locator, doi, pmid, isbn, url, evidenceType, finding, notice{kind, on, doi}
}`;

/** The numbers by which a source is found. */
export const identifiers = {
  doi: z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI'),
  pmid: z.string().regex(/^\d{1,8}$/, 'is not a PubMed number'),
  isbn: z.string().refine((isbn) => isISBN(isbn), 'is not an ISBN'),
};

export const sourceSchema = z
  .object({
    _id: z.string(),
    _type: z.literal('source'),
    title: text,
    authors: text,
    publication: text,
    /** None for a web page without a date. */
    year: optional(z.number().int()),
    locator: optional(z.string()),
    doi: optionalText(identifiers.doi),
    pmid: optionalText(identifiers.pmid),
    isbn: optionalText(identifiers.isbn),
    url: optionalText(webUrl),
    evidenceType: z.enum([
      'systematic-review',
      'randomised-trial',
      'guideline',
      'regulator',
      'practitioner',
      'reference',
    ]),
    finding: text,
    notice: noticeSchema,
  })
  .transform(({ _id, _type, doi, pmid, isbn, url, ...source }) => ({
    id: _id,
    ...source,
    doi,
    pmid,
    isbn,
    href: lastingAddress({ doi, pmid, isbn }) ?? url,
  }));

/** The address that stays when websites move: of the DOI, PubMed or, for a book, Open Library. */
function lastingAddress({ doi, pmid, isbn }: Record<'doi' | 'pmid' | 'isbn', string | null>): string | undefined {
  if (doi) return `https://doi.org/${doi}`;
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return isbn ? `https://openlibrary.org/isbn/${isbn.replace(/[\s-]/g, '')}` : undefined;
}

/** A citation as pages show it. */
export type Source = z.output<typeof sourceSchema>;
