import { z } from 'zod';
import { optional, optionalText } from '../content/optional-reference.ts';

/** What a publisher says of a paper afterwards, the gravest first. */
export const noticeKinds = ['retraction', 'partial-retraction', 'concern', 'correction'] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** A notice as it is kept in a source: what it is, its day, and its own DOI. */
export interface SourceNotice {
  kind: NoticeKind;
  on?: string | undefined;
  doi?: string | undefined;
}

/** A source's `notice` as pages read it. */
export const noticeSchema = optional(
  z.object({
    kind: z.enum(noticeKinds),
    on: optionalText(z.iso.date()),
    doi: optionalText(z.string().regex(/^10\.\d{4,9}\/\S+$/, 'is not a DOI')),
  }),
);

/** The gravest of several notices; of equal ones the latest. */
export function gravest(notices: readonly SourceNotice[]): SourceNotice | undefined {
  return notices.toSorted(
    (one, other) =>
      noticeKinds.indexOf(one.kind) - noticeKinds.indexOf(other.kind) || (other.on ?? '').localeCompare(one.on ?? ''),
  )[0];
}
