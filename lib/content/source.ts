import { z } from 'zod';

import { text, webUrl } from './fields.ts';
import { optional, optionalText } from './optional-reference.ts';

/** GROQ projection of a `source` document. */
export const sourceProjection = /* groq */ `{
  _id, _type, title, authors, publication, year, locator, doi, pmid, url, evidenceType, finding
}`;

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
    doi: optionalText(z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI')),
    pmid: optionalText(z.string().regex(/^\d{1,8}$/, 'is not a PubMed number')),
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
  })
  .transform(({ _id, _type, doi, pmid, url, ...source }) => ({
    id: _id,
    ...source,
    doi,
    pmid,
    /** The most lasting address there is: DOI, then PubMed, then the page itself. */
    href: doi ? `https://doi.org/${doi}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url,
  }));

/** A citation as pages show it. */
export type Source = z.output<typeof sourceSchema>;
