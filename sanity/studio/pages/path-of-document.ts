import { type SanityDocument } from 'sanity';
import { isPageTypeName, pathOf, toLanguage } from '#sanity/content-types.ts';

/** The address of a document's page; `undefined` when it has none. */
export function pathOfDocument(document: SanityDocument | null): string | undefined {
  const slug = (document?.slug as { current?: string } | undefined)?.current;
  if (!document || !slug || !isPageTypeName(document._type)) return undefined;
  return pathOf(document._type, slug, toLanguage(document.language));
}
