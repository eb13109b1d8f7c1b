import { type CommittedChange, type CommittedTransaction } from '../dataset.ts';
import { type ListenOptions } from '../protocol/listen.ts';
import { type DocumentFilter } from './document-filter.ts';

/** What one listener asked for and may see. */
export interface Listening {
  filter: DocumentFilter;
  sees: (id: string) => boolean;
  options: ListenOptions;
}

/** A `mutation` event: https://www.sanity.io/docs/http-reference/listen */
export interface MutationEvent {
  eventId: string;
  documentId: string;
  transactionId: string;
  transition: 'appear' | 'update' | 'disappear';
  [detail: string]: unknown;
}

/** What a listener hears of a transaction: one event for each document that was or is part of what it listens to. */
export function mutationEvents(listening: Listening, transaction: CommittedTransaction): MutationEvent[] {
  const heard = transaction.changes.flatMap((change) => {
    const transition = listening.sees(change.id) ? transitionOf(listening.filter, change) : undefined;
    return transition ? [{ change, transition }] : [];
  });
  return heard.map(({ change, transition }, index) => ({
    eventId: `${transaction.id}#${change.id}`,
    documentId: change.id,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    ...(change.before && { previousRev: change.before._rev }),
    resultRev: transaction.id,
    timestamp: transaction.timestamp,
    visibility: 'query',
    transactionTotalEvents: heard.length,
    transactionCurrentEvent: index,
    ...content(listening.options, change),
  }));
}

function transitionOf(
  filter: DocumentFilter,
  { before, after }: CommittedChange,
): MutationEvent['transition'] | undefined {
  const [was, is] = [before !== null && filter(before), after !== null && filter(after)];
  if (was && is) return 'update';
  if (is) return 'appear';
  return was ? 'disappear' : undefined;
}

function content(
  options: ListenOptions,
  { before, after, mutations, effects }: CommittedChange,
): Record<string, unknown> {
  return {
    mutations: options.includeMutations ? mutations : [],
    ...(options.includeResult && after && { result: after }),
    ...(options.includePreviousRevision && { previous: before }),
    ...(options.effectFormat && { effects }),
  };
}
