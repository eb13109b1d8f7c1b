import { z } from 'zod';
import { contentTypes, isContentTypeName } from '#sanity/content-types.ts';

/** A page that the site could not render, as the site says. */
export const brokenPageSchema = z.object({
  path: z.string(),
  document: z.object({ id: z.string(), type: z.string() }).nullable(),
  /** `body.3: what is wrong; …`, or a sentence when no document is to blame. */
  reason: z.string(),
});

export type BrokenPage = z.output<typeof brokenPageSchema>;

/** Says in one line what is wrong with a page: the kind of the document, its field, and why. */
export function problemOfPage({ document, reason }: BrokenPage): string {
  if (!document) return reason;
  const kind = isContentTypeName(document.type) ? contentTypes[document.type].title : document.type;
  return `${kind}, field ${reason}.`;
}
