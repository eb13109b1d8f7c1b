import { randomUUID } from 'node:crypto';
import { isDocumentId, type DocumentInput, type LakeDocument } from '../protocol/document.ts';
import { mutationError, type MutationProblem } from '../protocol/errors.ts';
import { type PatchOperations } from '../protocol/mutations.ts';
import { itemsWithKeys, withArrayKeys } from './array-keys.ts';
import { type DatasetView, type DocumentChange } from './document-change.ts';
import { applyPatch, PatchError } from './patch.ts';
import { referenceProblems } from './reference-rules.ts';
import { shapeProblem } from './document-shape.ts';

/** A mutation whose selection has been resolved to ids. */
export type ResolvedMutation =
  | { kind: 'create' | 'createOrReplace' | 'createIfNotExists'; document: DocumentInput }
  | { kind: 'delete'; ids: readonly string[] }
  | { kind: 'patch'; ids: readonly string[]; patch: PatchOperations };

export interface TransactionOptions {
  transactionId: string;
  timestamp: string;
  autoGenerateArrayKeys?: boolean;
}

export interface MutationResult {
  id: string;
  operation: 'create' | 'update' | 'delete' | 'none';
  document?: LakeDocument;
}

export interface TransactionPlan {
  changes: DocumentChange[];
  results: MutationResult[];
}

/**
 * Works out what a transaction does, without doing it: pure, so that a dry run and a commit cannot differ.
 *
 * @throws {ApiError} `mutationError` when any mutation fails; then nothing of the transaction counts
 */
export function planTransaction(
  view: DatasetView,
  mutations: readonly ResolvedMutation[],
  options: TransactionOptions,
): TransactionPlan {
  const draft = new TransactionDraft(view, options);
  mutations.forEach((mutation, index) => draft.apply(mutation, index));
  return draft.finish();
}

class TransactionDraft {
  readonly #view: DatasetView;
  readonly #options: TransactionOptions;
  readonly #changes = new Map<string, DocumentChange>();
  readonly #results: MutationResult[] = [];

  constructor(view: DatasetView, options: TransactionOptions) {
    this.#view = view;
    this.#options = options;
  }

  apply(mutation: ResolvedMutation, index: number): void {
    if (mutation.kind === 'delete') for (const id of mutation.ids) this.#delete(id, index);
    else if (mutation.kind === 'patch') for (const id of mutation.ids) this.#patch(id, mutation.patch, index);
    else this.#create(mutation.kind, mutation.document, index);
  }

  finish(): TransactionPlan {
    const changes = [...this.#changes.values()].filter(({ before, after }) => before !== null || after !== null);
    const problems = referenceProblems(this.#view, changes);
    if (problems.length > 0) throw mutationError(409, problems);
    return { changes, results: this.#results };
  }

  #current(id: string): LakeDocument | null {
    const change = this.#changes.get(id);
    return change ? change.after : (this.#view.get(id) ?? null);
  }

  #record(id: string, after: LakeDocument | null, mutation: Record<string, unknown>, index: number): void {
    const change = this.#changes.get(id);
    if (change) Object.assign(change, { after, index, mutations: [...change.mutations, mutation] });
    else this.#changes.set(id, { id, before: this.#view.get(id) ?? null, after, mutations: [mutation], index });
  }

  #create(kind: 'create' | 'createOrReplace' | 'createIfNotExists', input: DocumentInput, index: number): void {
    const id = newId(input._id);
    if (!isDocumentId(id)) throw failure(400, index, 'validationError', `Malformed document ID: "${id}"`, { id });
    const present = this.#current(id);
    if (present && kind === 'createIfNotExists') {
      this.#results.push({ id, operation: 'none', document: present });
      return;
    }
    if (present && kind === 'create') {
      const description = `Document by ID "${id}" already exists`;
      throw failure(409, index, 'documentAlreadyExistsError', description, { id });
    }
    if (present && present._type !== input._type && this.#view.referrers(id).size > 0) {
      const description = `Cannot change type of document "${id}" because other documents refer to it`;
      throw failure(409, index, 'documentHasExistingReferencesError', description, {
        id,
        referencingIDs: [...this.#view.referrers(id)],
      });
    }
    const keyed = (this.#options.autoGenerateArrayKeys ? withArrayKeys(input) : input) as DocumentInput;
    const document = this.#stamp({ ...keyed, _id: id }, keyed['_createdAt'], index);
    this.#record(id, document, { [kind]: document }, index);
    this.#results.push({ id, operation: present ? 'update' : 'create', document });
  }

  #delete(id: string, index: number): void {
    const present = this.#current(id);
    if (!present) return;
    this.#record(id, null, { delete: { id } }, index);
    this.#results.push({ id, operation: 'delete' });
  }

  #patch(id: string, patch: PatchOperations, index: number): void {
    const present = this.#current(id);
    if (!present) {
      const description = `The document with the ID "${id}" was not found`;
      throw failure(409, index, 'documentNotFoundError', description, { id });
    }
    if (patch.ifRevisionID !== undefined && patch.ifRevisionID !== present._rev) {
      throw failure(
        409,
        index,
        'documentRevisionIDDoesNotMatchError',
        `Document "${id}" has unexpected revision ID ("${present._rev}"), expected "${patch.ifRevisionID}"`,
        {
          id,
          currentRevisionID: present._rev,
          expectedRevisionID: patch.ifRevisionID,
        },
      );
    }
    const operations = this.#options.autoGenerateArrayKeys ? keyedPatch(patch) : patch;
    const patched = tryPatch(present, operations, index);
    for (const name of ['_id', '_type'] as const) {
      if (patched[name] === present[name]) continue;
      throw failure(400, index, 'mutationError', `Cannot modify immutable attribute "${name}"`, { id });
    }
    const document = this.#stamp(patched as DocumentInput & { _id: string }, present._createdAt, index);
    this.#record(id, document, { patch: { id, ...operations } }, index);
    this.#results.push({ id, operation: 'update', document });
  }

  /** Gives a document the fields the lake keeps, first, as every answer has them. */
  #stamp(input: DocumentInput & { _id: string }, createdAt: unknown, index: number): LakeDocument {
    const problem = shapeProblem(input);
    if (problem) throw failure(400, index, 'validationError', problem, { id: input._id });
    const { timestamp, transactionId } = this.#options;
    const _createdAt = typeof createdAt === 'string' && !Number.isNaN(Date.parse(createdAt)) ? createdAt : timestamp;
    const kept = { _id: input._id, _type: input._type, _createdAt, _updatedAt: timestamp, _rev: transactionId };
    // Twice: first for their place at the front, then for their values.
    return { ...kept, ...input, ...kept };
  }
}

const failure = (status: number, index: number, type: string, description: string, details: object): Error =>
  mutationError(status, [{ index, error: { type, description, ...details } } satisfies MutationProblem]);

/** No id means a random one; an id that ends in a dot is the prefix of one. */
function newId(id: string | undefined): string {
  if (!id) return randomUUID();
  return id.endsWith('.') ? `${id}${randomUUID()}` : id;
}

function keyedPatch(patch: PatchOperations): PatchOperations {
  return {
    ...patch,
    ...(patch.set && { set: withArrayKeys(patch.set) as Record<string, unknown> }),
    ...(patch.setIfMissing && { setIfMissing: withArrayKeys(patch.setIfMissing) as Record<string, unknown> }),
    ...(patch.insert && { insert: { ...patch.insert, items: itemsWithKeys(patch.insert.items) } }),
  };
}

function tryPatch(document: LakeDocument, patch: PatchOperations, index: number): Record<string, unknown> {
  try {
    return applyPatch(document, patch);
  } catch (error) {
    if (error instanceof PatchError) throw failure(400, index, 'mutationError', error.message, { id: document._id });
    throw error;
  }
}
