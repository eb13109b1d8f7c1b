import { type CommittedTransaction, type Dataset } from '../dataset.ts';
import { undo, withRevision } from '../history/document-at.ts';
import { withoutRevision } from '../engine/mendoza.ts';
import { type HistoryStore } from '../store/history-store.ts';

/** More changes than this after a listener's last event, and it had better start afresh. */
const replayLimit = 2_000;

/**
 * The transactions after a place in their order, as they were committed; for a listener that was away.
 *
 * @returns `undefined` when that cannot be told: there is no such place, or too much has happened since
 */
export function transactionsAfter(
  history: HistoryStore,
  dataset: Dataset,
  sequence: number | undefined,
): CommittedTransaction[] | undefined {
  if (sequence === undefined) return undefined;
  // Counted first: anybody may ask, and what is too much is not worth reading.
  if (history.countAfter(sequence, replayLimit + 1) > replayLimit) return undefined;
  const entries = history.after(sequence);
  const states = new Map<string, Record<string, unknown> | null>();
  const transactions = new Map<number, CommittedTransaction & { changes: CommittedTransaction['changes'][number][] }>();
  // Backwards, because only the present is stored whole.
  for (const entry of entries.toReversed()) {
    const { documentId: id, transactionId: own, previousRev, mutations, effects } = entry;
    const after = states.has(id) ? (states.get(id) ?? null) : withoutRevision(dataset.get(id) ?? null);
    const before = undo(after, entry);
    states.set(id, before);
    const change = {
      id,
      before: withRevision(before, previousRev),
      after: withRevision(after, own),
      mutations,
      effects,
      index: 0,
    };
    const { sequence: place, timestamp, author } = entry;
    const transaction = transactions.get(place) ?? { id: own, sequence: place, timestamp, author, changes: [] };
    transaction.changes.unshift(change);
    transactions.set(place, transaction);
  }
  return [...transactions.values()].toReversed();
}
