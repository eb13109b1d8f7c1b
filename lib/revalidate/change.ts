import { z } from 'zod';

const document = z.looseObject({ _id: z.string(), _type: z.string() });

/** A published document as one of its revisions has it. */
export type Revision = z.output<typeof document>;

/** One published document before and after a transaction. */
export interface Change {
  readonly _id: string;
  readonly _type: string;
  /** `null` when the document was created. */
  readonly before: Revision | null;
  /** `null` when the document was deleted. */
  readonly after: Revision | null;
}

/** Both revisions of a document, of which one may be missing, as a {@link Change}. */
export const changeSchema = z
  .object({ before: document.nullish(), after: document.nullish() })
  .transform(({ before = null, after = null }, context): Change => {
    const known = after ?? before;
    if (known) return { _id: known._id, _type: known._type, before, after };
    context.addIssue('neither "before" nor "after" holds a document');
    return z.NEVER;
  });

/** True when the change creates or deletes its document. */
export function createsOrDeletes({ before, after }: Change): boolean {
  return before === null || after === null;
}

/**
 * Names a change by the two revisions that it lies between, so that one that arrives twice is recognised.
 * @returns `null` when the revisions are unknown
 */
export function changeKey({ _id, before, after }: Change): string | null {
  const [from, to] = [before?._rev, after?._rev];
  return from === undefined && to === undefined ? null : JSON.stringify([_id, from ?? null, to ?? null]);
}
