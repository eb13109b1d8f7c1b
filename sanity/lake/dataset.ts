import { randomBytes } from 'node:crypto';
import { QueryEngine, type QueryOutcome, type QueryRequest } from './engine/query/query-engine.ts';
import { type DocumentChange } from './engine/document-change.ts';
import { type Effects, effectsOf } from './engine/mendoza.ts';
import { ReferenceIndex } from './engine/references.ts';
import { planTransaction, type ResolvedMutation, type TransactionPlan } from './engine/transaction.ts';
import { type LakeDocument } from './protocol/document.ts';
import { httpError } from './protocol/errors.ts';
import { type DocumentStore } from './store/document-store.ts';
import { sqliteCode, sqliteCodes } from './store/sqlite-error.ts';

/** A committed transaction, as listeners and the live API hear of it. */
export interface CommittedTransaction {
  id: string;
  sequence: number;
  timestamp: string;
  author: string;
  changes: readonly CommittedChange[];
}

/** A change with its effects, worked out once for history and every listener. */
export interface CommittedChange extends DocumentChange {
  effects: Effects;
}

export interface TransactRequest {
  /** Called when it is this transaction's turn, so that what it selects by query cannot change before it commits. */
  mutations: () => Promise<readonly ResolvedMutation[]> | readonly ResolvedMutation[];
  author: string;
  transactionId?: string;
  autoGenerateArrayKeys?: boolean;
  dryRun?: boolean;
}

export interface TransactOutcome extends TransactionPlan {
  transactionId: string;
}

/** One dataset: documents in memory for reading, SQLite for truth, one writer at a time. */
export class Dataset {
  readonly #documents = new Map<string, LakeDocument>();
  readonly #references = new ReferenceIndex();
  readonly #engine: QueryEngine;
  readonly #store: DocumentStore;
  readonly #listeners = new Set<(transaction: CommittedTransaction) => void>();
  #turn: Promise<unknown> = Promise.resolve();
  #hasFailed = false;

  constructor(store: DocumentStore, names: { projectId: string; dataset: string }) {
    this.#store = store;
    this.#engine = new QueryEngine(names);
    for (const document of store.documents()) {
      this.#documents.set(document._id, document);
      this.#references.update(document._id, null, document);
    }
    this.#engine.replaceAll(this.#documents.values());
  }

  /** The document of this id as committed, without regard to access. */
  get(id: string): LakeDocument | undefined {
    return this.#documents.get(id);
  }

  /** Ids of the documents that refer strongly to `id`. */
  referrers(id: string): ReadonlySet<string> {
    return this.#references.referrers(id);
  }

  /** Every document, in no particular order. */
  all(): Iterable<LakeDocument> {
    return this.#documents.values();
  }

  query(request: QueryRequest): Promise<QueryOutcome> {
    return this.#engine.query(request);
  }

  /** Makes what the first search would have to wait for. */
  warm(): Promise<void> {
    return this.#engine.warm();
  }

  /** Hears of every committed transaction, in order. Answers how to stop. */
  subscribe(listener: (transaction: CommittedTransaction) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Plans a transaction and, unless it is a dry run, commits it. Resolves once the disk has it and queries see it.
   *
   * @throws {ApiError} when a mutation is refused, or when the disk failed before
   */
  transact(request: TransactRequest): Promise<TransactOutcome> {
    const result = this.#turn.then(() => this.#transactNow(request));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #transactNow(request: TransactRequest): Promise<TransactOutcome> {
    if (this.#hasFailed) throw writesStopped();
    const mutations = await request.mutations();
    const transactionId = request.transactionId ?? randomBytes(11).toString('base64url');
    if (request.transactionId !== undefined && this.#store.hasTransaction(transactionId)) {
      throw httpError(409, 'Conflict', `Transaction "${transactionId}" already exists`);
    }
    const timestamp = new Date().toISOString();
    const options = { transactionId, timestamp, autoGenerateArrayKeys: request.autoGenerateArrayKeys ?? false };
    const plan = planTransaction(this, mutations, options);
    if (!request.dryRun) this.#commit({ id: transactionId, timestamp, author: request.author }, plan.changes);
    return { ...plan, transactionId };
  }

  #commit(transaction: { id: string; timestamp: string; author: string }, planned: readonly DocumentChange[]): void {
    if (planned.length === 0) return;
    const changes = planned.map((change) => ({ ...change, effects: effectsOf(change.before, change.after) }));
    const sequence = this.#write({
      ...transaction,
      changes: changes.map(({ id, before, after, mutations, effects }) => ({
        id,
        after,
        detail: { previousRev: before?._rev ?? null, mutations, effects },
      })),
    });
    for (const { id, before, after } of changes) {
      if (after) this.#documents.set(id, after);
      else this.#documents.delete(id);
      this.#references.update(id, before, after);
    }
    this.#engine.apply(changes.map(({ id, after }) => ({ id, document: after })));
    for (const listener of this.#listeners) listener({ ...transaction, sequence, changes });
  }

  /**
   * After a disk has failed nobody knows what it holds, so no further write is tried: reading goes on from memory,
   * and a restart reads back what is really there. What SQLite refuses without the disk's fault it undoes cleanly.
   */
  #write(transaction: Parameters<DocumentStore['commit']>[0]): number {
    try {
      return this.#store.commit(transaction);
    } catch (error) {
      const code = sqliteCode(error);
      if (code === sqliteCodes.full)
        throw httpError(507, 'Insufficient Storage', 'The disk is full: nothing was stored.');
      if (code === sqliteCodes.busy)
        throw httpError(503, 'Service Unavailable', 'Another program is writing to the database: try again.');
      this.#hasFailed = code !== undefined && code !== sqliteCodes.constraint;
      throw error;
    }
  }
}

const writesStopped = (): Error =>
  httpError(503, 'Service Unavailable', 'The disk failed while writing; restart the lake to write again.');
