import { draftId, isDraftId, isVersionId, publishedId } from '../protocol/document.ts';
import { type HistoryEntry } from '../store/history-store.ts';

/** What happened to a document as a whole, in the words of Sanity's events API. Edits are not among it. */
export interface DocumentEvent {
  type: string;
  timestamp: string;
  author: string;
  documentId: string;
  [detail: string]: unknown;
}

const isNothing = ([operation, value]: readonly unknown[]): boolean => operation === 0 && value === null;
const created = (entry: HistoryEntry | undefined): boolean => entry !== undefined && isNothing(entry.effects.revert);
/** Tells whether an entry took its document away. */
export const deleted = (entry: HistoryEntry | undefined): boolean =>
  entry !== undefined && isNothing(entry.effects.apply);

/**
 * Tells what one transaction did to a document, seen from one of its forms.
 *
 * @param subject the id asked about: the published one, a draft's or a version's
 * @param entries the transaction's parts that concern the document in any form
 * @param hasDraft whether a draft or version exists after the transaction
 */
export function eventOf(
  subject: string,
  entries: readonly HistoryEntry[],
  hasDraft: boolean,
): DocumentEvent | undefined {
  const published = entries.find(({ documentId }) => documentId === publishedId(subject));
  const version =
    isDraftId(subject) || isVersionId(subject)
      ? entries.find(({ documentId }) => documentId === subject)
      : entries.find(({ documentId }) => documentId !== publishedId(subject));
  const entry = version ?? published;
  if (!entry) return undefined;
  const common = { timestamp: entry.timestamp, author: entry.author, documentId: publishedId(subject) };
  const versionId = version?.documentId ?? draftId(subject);
  const release = isVersionId(versionId) ? { releaseId: versionId.split('.')[1] } : {};
  const revision = entry.transactionId;
  if (deleted(version) && published && !deleted(published)) {
    const publishCause = isVersionId(versionId) ? 'release.publish' : 'document.publish';
    const versionRevisionId = version?.previousRev;
    return {
      type: 'publishDocumentVersion',
      ...common,
      ...release,
      revisionId: revision,
      versionId,
      versionRevisionId,
      publishCause,
    };
  }
  if (deleted(published) && hasDraft) {
    return { type: 'unpublishDocument', ...common, versionId, versionRevisionId: revision };
  }
  if (deleted(published)) return { type: 'deleteDocumentGroup', ...common };
  if (isDraftId(subject) || isVersionId(subject)) return versionEvent({ ...common, ...release, versionId }, version);
  if (created(published)) return { type: 'createLiveDocument', ...common, revisionId: revision };
  return published && { type: 'updateLiveDocument', ...common, revisionId: revision };
}

function versionEvent(
  common: Omit<DocumentEvent, 'type'>,
  version: HistoryEntry | undefined,
): DocumentEvent | undefined {
  const event = common as Omit<DocumentEvent, 'type'> & { timestamp: string; author: string; documentId: string };
  if (created(version)) return { ...event, type: 'createDocumentVersion', versionRevisionId: version?.transactionId };
  if (deleted(version)) return { ...event, type: 'deleteDocumentVersion', versionRevisionId: version?.previousRev };
  return undefined;
}
