import { z } from 'zod';

/** What the site answers of a source's number. */
export const lookUpSchema = z.discriminatedUnion('state', [
  z.object({
    service: z.string(),
    state: z.literal('found'),
    details: z.object({
      title: z.string().optional(),
      authors: z.string().optional(),
      publication: z.string().optional(),
      year: z.number().optional(),
      locator: z.string().optional(),
      doi: z.string().optional(),
      pmid: z.string().optional(),
    }),
    notice: z.looseObject({ kind: z.string() }).optional(),
  }),
  z.object({ service: z.string(), state: z.enum(['absent', 'invalid', 'unreachable']) }),
]);

type LookUp = z.output<typeof lookUpSchema>;

const titles: Record<string, string> = {
  title: 'Title',
  authors: 'Authors',
  publication: 'Published in',
  year: 'Year',
  locator: 'Volume, issue, pages',
  doi: 'DOI',
  pmid: 'PubMed number',
};

const namesOf = (fields: readonly string[]) => fields.map((field) => titles[field]).join(', ');

/** What becomes of a press: the fields that are filled, and what is said. */
export interface FillPlan {
  fields: Record<string, unknown>;
  tone: 'positive' | 'caution';
  message: string;
}

/**
 * Fills what is empty. What a person wrote stays, and where the service says otherwise, its words are named.
 *
 * @param source the document as it is in the form
 */
export function fillPlan(found: LookUp, source: Record<string, unknown>): FillPlan {
  const { service } = found;
  if (found.state !== 'found') return { fields: {}, tone: 'caution', message: problems[found.state](service) };
  const details = Object.entries(found.details);
  const isEmpty = (name: string) => source[name] === undefined || source[name] === '';
  const fields = details.filter(([name]) => isEmpty(name));
  const differing = details.filter(([name, value]) => !isEmpty(name) && source[name] !== value);
  const message = [
    fields.length > 0
      ? `From ${service}: ${namesOf(fields.map(([name]) => name))}. Compare it with the paper.`
      : `${service} knows nothing that is not written here already.`,
    ...(found.notice ? [noticeWords[found.notice.kind] ?? ''] : []),
    ...differing.map(([name, value]) => `${titles[name]} stays as you wrote it; ${service} has “${value}”.`),
  ].join(' ');
  const { notice } = found;
  return {
    fields: { ...Object.fromEntries(fields), ...(notice && { notice }) },
    tone: notice ? 'caution' : 'positive',
    message,
  };
}

const noticeWords: Record<string, string> = {
  retraction: 'It was retracted: nothing can rest on it.',
  'partial-retraction': 'Part of it was retracted: compare which.',
  concern: 'Its publisher has raised concerns about it.',
  correction: 'It was corrected afterwards: read the correction.',
};

const problems = {
  absent: (service: string) => `${service} knows no source with this number. Compare it, or write the fields yourself.`,
  invalid: (service: string) =>
    `${service} gave an answer that cannot be used. Write the fields yourself; they are saved.`,
  unreachable: (service: string) =>
    `${service} cannot be reached at the moment. Write the fields yourself, or try later: what you write is saved.`,
};
