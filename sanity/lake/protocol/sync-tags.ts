import { createHash } from 'node:crypto';
import { type Subject } from '../engine/query/reads.ts';
import { type LakeDocument, publishedId } from './document.ts';

type SyncTag = `s1:${string}`;

/** The project and dataset that tags are of. */
interface Names {
  projectId: string;
  datasetName: string;
}

/** The tags of a query's answer: one of them comes with every change that may alter it. */
export const tagsOfAnswer = (names: Names, subjects: readonly Subject[]): SyncTag[] =>
  subjects.map((subject) => tagOf(names, subject));

/** A document's change, as far as tags go. */
interface Change {
  id: string;
  before: LakeDocument | null;
  after: LakeDocument | null;
}

/** The tags that changes touch: those of their types, of their ids, and the one of whatever depends on everything. */
export function tagsOfChanges(names: Names, changes: readonly Change[]): SyncTag[] {
  const subjects = changes.flatMap(({ id, before, after }) => {
    const types = [before, after].flatMap((document) => (document ? [{ type: document._type }] : []));
    // A draft or a version shows under its published id.
    return [...types, { id }, { id: publishedId(id) }];
  });
  return [...new Set(tagsOfAnswer(names, ['everything', ...subjects]))];
}

/** Tags tell nothing to who does not know what they stand for. */
function tagOf({ projectId, datasetName }: Names, subject: Subject): SyncTag {
  const text = JSON.stringify([projectId, datasetName, subject]);
  return `s1:${createHash('sha256').update(text).digest('base64url').slice(0, 6)}`;
}
