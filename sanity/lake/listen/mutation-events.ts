import { type Clock } from '../engine/query/evaluate/clock.ts';
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
  transactionTotalEvents: number;
  /** Counted from 0. */
  transactionCurrentEvent: number;
  [detail: string]: unknown;
}

/**
 * What a listener hears of a transaction: one event for each document that was or is part of what it listens to.
 *
 * @throws what its filter throws, and `clock` when the filter takes too long
 */
export function mutationEvents(listening: Listening, transaction: CommittedTransaction, clock: Clock): MutationEvent[] {
  const heard = transaction.changes.flatMap((change) => {
    const transition = listening.sees(change.id) ? transitionOf(listening.filter, change, clock) : undefined;
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
  clock: Clock,
): MutationEvent['transition'] | undefined {
  const [was, is] = [before, after].map((document) => document !== null && filter(document, clock));
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
