import { type DocumentChange } from '../engine/transaction.ts';
import { isPrivateId, type LakeDocument } from '../protocol/document.ts';
import { isObject } from '../engine/json-path.ts';

/** What the publish webhook tells its receiver about one document. */
export interface WebhookPayload {
  _id: string;
  _type: string;
  /** Absent when the document was deleted. */
  _rev?: string;
  operation: 'create' | 'update' | 'delete';
  transactionId: string;
  before: { slug: string | null } | null;
  after: { slug: string | null } | null;
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
      before: before && slugOf(before),
      after: after && slugOf(after),
    };
    return [payload];
  });
}

function slugOf(document: LakeDocument): { slug: string | null } {
  const slug = document['slug'];
  return { slug: isObject(slug) && typeof slug['current'] === 'string' ? slug['current'] : null };
}
