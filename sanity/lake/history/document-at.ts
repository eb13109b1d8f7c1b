import { applyPatch } from 'mendoza';
import { withoutRevision } from '../engine/mendoza.ts';
import { type LakeDocument } from '../protocol/document.ts';
import { type HistoryEntry } from '../store/history-store.ts';

type State = Record<string, unknown> | null;

/**
 * A document as it was after a transaction: the present one, with everything later undone.
 *
 * @param entriesNewestFirst all that happened to the document
 * @returns `null` when it did not exist then
 */
export function documentAt(
  present: LakeDocument | undefined,
  entriesNewestFirst: readonly HistoryEntry[],
  sequence: number,
): LakeDocument | null {
  let state: State = withoutRevision(present ?? null);
  for (const entry of entriesNewestFirst) {
    if (entry.sequence <= sequence) return withRevision(state, entry.transactionId);
    state = undo(state, entry);
  }
  return null;
}

/** The last state in which a document existed. */
export function lastExisting(
  present: LakeDocument | undefined,
  entriesNewestFirst: readonly HistoryEntry[],
): LakeDocument | null {
  if (present) return present;
  let state: State = null;
  for (const entry of entriesNewestFirst) {
    if (state) return withRevision(state, entry.transactionId);
    state = undo(state, entry);
  }
  return null;
}

/** The state before an entry, given the one after it. */
export const undo = (state: State, entry: HistoryEntry): State => applyPatch(state, entry.effects.revert) as State;

/** Gives a state the revision that its last change made. */
export const withRevision = (state: State, transactionId: string | null): LakeDocument | null =>
  state && transactionId ? ({ ...state, _rev: transactionId } as LakeDocument) : null;
