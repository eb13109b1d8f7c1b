import { type SanityClient, type SanityDocument, type SanityDocumentStub } from '@sanity/client';
import { getDraftId } from '@sanity/client/csm';
import { randomKey } from '../connection/random-key.ts';
import { type Destination, lead, redirectsTo } from '../redirects/destination.ts';

/** A published document that readers shall no longer get. */
export interface Withdrawal {
  published: SanityDocument;
  draft: SanityDocument | null;
  /** Unpublishing keeps the text as a draft; deleting does not. */
  how: 'delete' | 'unpublish';
  /** The address of its page until now, and what visitors get there; none for a document without a page. */
  redirect?: { from: string; destination: Destination };
}

/** Brings back what was withdrawn. @throws when the content source refuses */
export type Undo = () => Promise<void>;

/**
 * Takes a document away from readers and says what visitors of its address get: all of it, or nothing.
 *
 * @returns what undoes it
 * @throws when the content source refuses, for instance because another document refers to this one meanwhile
 */
export async function withdraw(client: SanityClient, withdrawal: Withdrawal): Promise<Undo> {
  const { published, draft, how, redirect } = withdrawal;
  const draftId = getDraftId(published._id);
  const transaction = client.transaction().delete(published._id);
  if (how === 'delete') transaction.delete(draftId);
  else transaction.createIfNotExists({ ...withoutRevision(published), _id: draftId });
  const redirectId = `redirect-${randomKey()}`;
  const redirected = redirect ? await redirectsTo(client, redirect.from) : [];
  if (redirect) {
    transaction.create({
      _id: redirectId,
      _type: 'redirect',
      from: redirect.from,
      ...redirect.destination,
    } as SanityDocumentStub);
    lead(transaction, redirected, redirect.destination);
  }
  await transaction.commit({ visibility: 'async' });
  return async () => {
    const back = client.transaction().create(withoutRevision(published));
    if (how === 'delete' && draft) back.create(withoutRevision(draft));
    if (how === 'unpublish' && !draft) back.delete(draftId);
    if (redirect) lead(back.delete(redirectId), redirected, { kind: 'moved', to: redirect.from });
    await back.commit({ visibility: 'async' });
  };
}

function withoutRevision(document: SanityDocument): SanityDocument {
  const { _rev, _updatedAt, ...rest } = document;
  return rest as SanityDocument;
}
