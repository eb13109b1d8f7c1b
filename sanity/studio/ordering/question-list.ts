import { useEffect, useMemo, useState } from 'react';
import { getPublishedId, isDraftId, useClient, useDocumentStore } from 'sanity';
import { apiVersion } from '../connection/api-version.ts';
import { type Placed } from './places.ts';

/** A question as its list shows it: the draft, when there is one. */
export interface ListedQuestion extends Placed {
  question: string;
  /** Its draft, its published document, or both, as they are stored. */
  stored: string[];
}

const query = '*[_type == "faq" && topic._ref == $topic]{_id, question, order}';

/** The questions of a topic in their order, followed as they change; `undefined` until they are known. */
export function useQuestions(topic: string): ListedQuestion[] | Error | undefined {
  const store = useDocumentStore();
  const [found, setFound] = useState<ListedQuestion[] | Error>();
  const documents = useMemo(
    () => store.listenQuery(query, { topic }, { apiVersion, perspective: 'raw' }),
    [store, topic],
  );
  useEffect(() => {
    const listening = documents.subscribe({
      next: (answer: Omit<ListedQuestion, 'stored'>[]) => setFound(inOrder(answer)),
      error: (error: unknown) => setFound(error instanceof Error ? error : new Error(String(error))),
    });
    return () => listening.unsubscribe();
  }, [documents]);
  return found;
}

/** One entry for a draft and its published document, in the order of the site. */
function inOrder(documents: readonly Omit<ListedQuestion, 'stored'>[]): ListedQuestion[] {
  const entries = new Map<string, ListedQuestion>();
  for (const document of documents) {
    const id = getPublishedId(document._id);
    const entry = entries.get(id);
    const shown = entry && !isDraftId(document._id) ? entry : document;
    entries.set(id, {
      _id: id,
      question: shown.question ?? 'No question yet',
      order: shown.order ?? 0,
      stored: [...(entry?.stored ?? []), document._id],
    });
  }
  return [...entries.values()].sort((a, b) => a.order - b.order || a.question.localeCompare(b.question));
}

/** Writes places into the documents, drafts and published alike: readers get the new order at once. */
export function usePlacesWriter(): (questions: readonly ListedQuestion[], places: readonly Placed[]) => Promise<void> {
  const client = useClient({ apiVersion });
  return async (questions, places) => {
    const transaction = client.transaction();
    for (const { _id, order } of places) {
      const stored = questions.find((question) => question._id === _id)?.stored ?? [];
      for (const id of stored) transaction.patch(id, { set: { order } });
    }
    await transaction.commit({ visibility: 'async' });
  };
}
