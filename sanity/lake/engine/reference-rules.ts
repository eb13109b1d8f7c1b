import { type MutationProblem } from '../protocol/errors.ts';
import { type DatasetView, type DocumentChange } from './document-change.ts';
import { strongReferences } from './references.ts';

/**
 * Checks the strong references of a whole transaction, as it would stand when committed: what it writes may only
 * name documents that then exist, and what it deletes may no longer be named by any.
 */
export function referenceProblems(view: DatasetView, changes: readonly DocumentChange[]): MutationProblem[] {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const exists = (id: string): boolean => (after.has(id) ? after.get(id) !== null : view.get(id) !== undefined);
  const named = new Map<string, string[]>();
  const problems: MutationProblem[] = [];
  for (const { id, after: document, index } of changes) {
    for (const target of strongReferences(document)) {
      const referrers = named.get(target);
      if (referrers) referrers.push(id);
      else named.set(target, [id]);
      if (!exists(target)) problems.push(missingTarget(id, target, index));
    }
  }
  for (const { id, after: document, index } of changes) {
    if (document !== null) continue;
    const committed = [...view.referrers(id)].filter((referrer) => !after.has(referrer));
    const referrers = [...committed, ...(named.get(id) ?? [])].filter((referrer) => referrer !== id).toSorted();
    if (referrers.length > 0) problems.push(stillReferenced(id, referrers, index));
  }
  return problems;
}

function missingTarget(id: string, referenceID: string, index: number): MutationProblem {
  const description = `Document "${id}" references non-existent document "${referenceID}"`;
  return { index, error: { type: 'documentReferenceDoesNotExistError', description, id, referenceID } };
}

function stillReferenced(id: string, referencingIDs: readonly string[], index: number): MutationProblem {
  const description = `Document "${id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`;
  return { index, error: { type: 'documentHasExistingReferencesError', description, id, referencingIDs } };
}
