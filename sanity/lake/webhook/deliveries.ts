import { type DocumentChange } from '../engine/transaction.ts';
import { isPrivateId, type LakeDocument } from '../protocol/document.ts';

/** What the publish webhook tells its receiver about one document. */
export interface WebhookPayload {
  _id: string;
  _type: string;
  /** Absent when the document was deleted. */
  _rev?: string;
  operation: 'create' | 'update' | 'delete';
  transactionId: string;
  /** The whole document as it was: what changed, and what it no longer refers to, can be told from the two alone. */
  before: LakeDocument | null;
  after: LakeDocument | null;
}

/** The payloads a transaction owes: one for each published document it changed. Drafts and asset documents are no news. */
export function payloadsOf(transactionId: string, changes: readonly DocumentChange[]): WebhookPayload[] {
  return changes.flatMap(({ id, before, after }) => {
    const document = after ?? before;
    if (!document || isPrivateId(id) || document._type.startsWith('sanity.')) return [];
    const operation = !before ? 'create' : after ? 'update' : 'delete';
    const payload: WebhookPayload = {
      _id: id,
      _type: document._type,
      ...(after && { _rev: after._rev }),
      operation,
      transactionId,
      before,
      after,
    };
    return [payload];
  });
}
