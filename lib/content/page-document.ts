import { z } from 'zod';

import { type Language, type PageTypeName, pathOf } from '#sanity/content-types.ts';
import { slug } from './fields.ts';

/** Fields by which other pages lead to a document's page. */
export const linkFields = <Type extends PageTypeName>(type: Type) => ({
  _id: z.string(),
  _type: z.literal(type),
  slug,
});

/** Fields of the document that a page is about. */
export const pageFields = <Type extends PageTypeName>(type: Type) => ({
  ...linkFields(type),
  _rev: z.string(),
  _updatedAt: z.iso.datetime(),
});

interface Link {
  _id: string;
  _type: PageTypeName;
  slug: string;
  language?: Language;
}

/** A document under the names that components know: its `id`, and the `path` of its page in place of type and slug. */
export function toLink<Document extends Link>(document: Document) {
  const { _id, _type, slug, ...own } = document;
  return { ...own, id: _id, path: pathOf(_type, slug, document.language) };
}

/** The same with its `revision` and when it was `updatedAt`. */
export function toPage<Document extends Link & { _rev: string; _updatedAt: string }>(document: Document) {
  const { _rev, _updatedAt, ...link } = document;
  return { ...toLink(link), revision: _rev, updatedAt: _updatedAt };
}
