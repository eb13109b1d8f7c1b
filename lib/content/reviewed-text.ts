import { z } from 'zod';

import { textFingerprint } from '#sanity/text-fingerprint.ts';
import { optional } from './optional-reference.ts';

/** GROQ: the latest review and the text it was of. */
export const reviewedTextProjection = /* groq */ `"review": reviews[-1]{on, fingerprint}`;

/** Fields of a page that is reviewed, with the fingerprint of its text as {@link withFingerprint} adds it. */
export const reviewedTextFields = {
  review: optional(z.object({ on: optional(z.string()), fingerprint: optional(z.string()) })),
  fingerprint: z.string(),
};

/** Makes a parser add the fingerprint of what it parses: afterwards the text is no longer as it was stored. */
export function withFingerprint<Output, Input extends { fingerprint: string }>(schema: z.ZodType<Output, Input>) {
  const add = (stored: Omit<Input, 'fingerprint'>): unknown => ({ ...stored, fingerprint: textFingerprint(stored) });
  return z.transform(add).pipe(schema as z.ZodType<Output, unknown>);
}

interface Reviewed {
  review: { on: string | null; fingerprint: string | null } | null;
  fingerprint: string;
  lastReviewed: string | null;
  updatedAt: string;
}

/**
 * A page that says whether its text has changed since it was reviewed.
 * @returns `editedOn` is the day of the latest edit, `null` when the text is the reviewed one or no review says which it was
 */
export function withEditedOn<Page extends Reviewed>({ review, fingerprint, ...page }: Page) {
  const reviewed = review?.on === page.lastReviewed ? review?.fingerprint : null;
  return { ...page, editedOn: reviewed && reviewed !== fingerprint ? page.updatedAt.slice(0, 10) : null };
}
