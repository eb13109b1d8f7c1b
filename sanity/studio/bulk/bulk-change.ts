import { type Mutation, type SanityDocument } from '@sanity/client';
import { getDraftId } from '@sanity/client/csm';
import { previousSlugsAfter } from '../publish/previous-slugs.ts';

/** What is done to many documents. */
export type BulkChange =
  | { kind: 'publish' }
  | { kind: 'unpublish' }
  /** Readers of the address of a page get a note that it is gone for good. */
  | { kind: 'delete' }
  | { kind: 'set'; field: string; value: unknown };

/** A document as it is stored: published, as a draft, or both. */
export interface Pair {
  id: string;
  published: SanityDocument | undefined;
  draft: SanityDocument | undefined;
}

/** What becomes of one document. */
export interface Step {
  mutations: Mutation[];
  /** What readers get afterwards, to be validated before; `undefined` when they get nothing new. */
  next: SanityDocument | undefined;
}

/**
 * Plans the change of one document.
 *
 * A field is set in what is published, too, unless there are other changes that readers should not see yet.
 *
 * @returns a sentence when there is nothing to do
 */
export function planChange({ id, published, draft }: Pair, change: BulkChange): Step | string {
  const draftId = getDraftId(id);
  switch (change.kind) {
    case 'publish': {
      if (!draft) return 'It is published already.';
      const previousSlugs = previousSlugsAfter(published ?? null, draft);
      const next = stored({ ...draft, _id: id, ...(previousSlugs && { previousSlugs }) });
      return { mutations: [unchanged(draft), { createOrReplace: next }, { delete: { id: draftId } }], next };
    }
    case 'unpublish': {
      if (!published) return 'It is not published.';
      const copy = stored({ ...published, _id: draftId });
      return { mutations: [{ createIfNotExists: copy }, { delete: { id } }], next: undefined };
    }
    case 'delete':
      return { mutations: [{ delete: { id: draftId } }, { delete: { id } }], next: undefined };
    case 'set': {
      const set = { [change.field]: change.value };
      const target = draft ?? published;
      if (!target) return 'It is not there any more.';
      const next = draft ? undefined : stored({ ...target, ...set });
      return { mutations: [{ patch: { id: target._id, ifRevisionID: target._rev, set } }], next };
    }
  }
}

/** Makes the transaction fail when a colleague has written in the draft meanwhile. */
function unchanged({ _id, _rev, _type }: SanityDocument): Mutation {
  return { patch: { id: _id, ifRevisionID: _rev, setIfMissing: { _type } } };
}

/** A document as it can be written: the content source gives it a new revision. */
export function stored(document: SanityDocument): SanityDocument {
  const { _rev, _updatedAt, ...rest } = document;
  return rest as SanityDocument;
}
