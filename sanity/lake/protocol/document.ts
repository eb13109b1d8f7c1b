import { z } from 'zod';

export { type LakeDocument } from '../engine/query/lake-document.ts';

/** Ids as hosted Sanity takes them: letters, digits, `.`, `_`, `-`; not first a dot or dash; at most 128 characters. */
const idPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/** Tells whether `id` may name a document. */
export const isDocumentId = (id: string): boolean => idPattern.test(id) && !id.endsWith('.') && !id.includes('..');

/** Ids with a dot (drafts, versions, `_.` system documents) are invisible without a token. */
export const isPrivateId = (id: string): boolean => id.includes('.');

/** Tells whether `id` is a draft's. */
export const isDraftId = (id: string): boolean => id.startsWith('drafts.');

/** Tells whether `id` is a version's: `versions.<release>.<published id>`. */
export const isVersionId = (id: string): boolean => /^versions\.[^.]+\../.test(id);

/** The id that a draft or a version is published under; other ids are their own. */
export function publishedId(id: string): string {
  if (isDraftId(id)) return id.slice('drafts.'.length);
  return isVersionId(id) ? id.split('.').slice(2).join('.') : id;
}

/** The draft's id of a published id. */
export const draftId = (id: string): string => `drafts.${publishedId(id)}`;

/** What a mutation may bring: an object with a `_type`. Its other fields are the author's. */
export const documentInput = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1).max(128) });

/** A document as a request brings it. */
export type DocumentInput = z.infer<typeof documentInput>;
