import { type HistoryStore } from '../store/history-store.ts';
import { type MutationEvent } from './mutation-events.ts';

/** Says where a listener is once it has heard an event: which one it was, of how many of its transaction. */
export const resumeId = ({ eventId, transactionCurrentEvent, transactionTotalEvents }: MutationEvent): string =>
  `${eventId}#${transactionCurrentEvent + 1}/${transactionTotalEvents}`;

/**
 * The place in the order of transactions up to which a listener has heard everything.
 *
 * @param id the {@link resumeId} of the last event it heard
 * @returns `undefined` when there is no such transaction, or the listener may have heard only a part of it
 */
export function heardUpTo(history: HistoryStore, id: string): number | undefined {
  const [transactionId = '', , position = ''] = id.split('#');
  const [current, total] = position.split('/');
  return current && current === total ? history.sequenceOf(transactionId) : undefined;
}
