import { type HistoryEntry } from '../store/history-store.ts';

/** One line of the transaction log: https://www.sanity.io/docs/history-api */
export interface TransactionLine {
  id: string;
  timestamp: string;
  author: string;
  documentIDs: string[];
  effects?: Record<string, { apply: unknown[]; revert: unknown[] }>;
  mutations?: Record<string, unknown>[];
}

/**
 * Describes one transaction.
 *
 * @param wanted the documents whose content is asked for; `undefined` for all
 */
export function transactionLine(
  entries: readonly HistoryEntry[],
  options: { wanted?: ReadonlySet<string>; effects: boolean; mutations: boolean },
): TransactionLine | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const shown = entries.filter(({ documentId }) => options.wanted?.has(documentId) ?? true);
  return {
    id: first.transactionId,
    timestamp: first.timestamp,
    author: first.author,
    documentIDs: entries.map(({ documentId }) => documentId),
    ...(options.effects && {
      effects: Object.fromEntries(shown.map(({ documentId, effects }) => [documentId, effects])),
    }),
    ...(options.mutations && { mutations: shown.flatMap(({ mutations }) => mutations) }),
  };
}
