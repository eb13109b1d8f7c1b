import { type DatabaseSync } from 'node:sqlite';
import { type LakeDocument } from '../protocol/document.ts';
import { changeKey, checksum } from './checksum.ts';
import { DamagedDatabaseError } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { type ChangeDetail, packChange } from './stored-change.ts';

/** One document's part in a transaction, as kept for history. */
export interface StoredChange {
  id: string;
  after: LakeDocument | null;
  detail: ChangeDetail;
}

export interface StoredTransaction {
  id: string;
  timestamp: string;
  author: string;
  changes: readonly StoredChange[];
}

/** Documents and their transactions in SQLite. */
export class DocumentStore {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #statements;

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
    this.#statements = {
      put: database.prepare(
        'INSERT INTO documents (id, body, checksum) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body, checksum = excluded.checksum',
      ),
      remove: database.prepare('DELETE FROM documents WHERE id = ?'),
      transaction: database.prepare('INSERT INTO transactions (id, timestamp, author) VALUES (?, ?, ?)'),
      change: database.prepare('INSERT INTO changes (document_id, sequence, detail, checksum) VALUES (?, ?, ?, ?)'),
      known: database.prepare('SELECT 1 FROM transactions WHERE id = ?'),
    };
  }

  /**
   * Reads every document, checking each against its checksum.
   *
   * @throws {DamagedDatabaseError}
   */
  *documents(): Generator<LakeDocument> {
    for (const row of this.#database.prepare('SELECT id, body, checksum FROM documents').iterate()) {
      const [id, body] = [String(row['id']), String(row['body'])];
      if (checksum(id, body) !== row['checksum']) {
        throw new DamagedDatabaseError(this.#path, `the document "${id}" does not match its checksum`);
      }
      yield JSON.parse(body) as LakeDocument;
    }
  }

  /** Tells whether a transaction of this id was committed before. */
  hasTransaction(id: string): boolean {
    return this.#statements.known.get(id) !== undefined;
  }

  /** Commits a transaction and answers its place in the dataset's order; when it returns, the disk has it. */
  commit(transaction: StoredTransaction): number {
    const { put, remove, change: insertChange } = this.#statements;
    return inTransaction(this.#database, () => {
      const { id, timestamp, author, changes } = transaction;
      const sequence = Number(this.#statements.transaction.run(id, timestamp, author).lastInsertRowid);
      for (const change of changes) {
        if (change.after) {
          const body = JSON.stringify(change.after);
          put.run(change.id, body, checksum(change.id, body));
        } else {
          remove.run(change.id);
        }
        const detail = packChange(change.detail);
        const key = changeKey({ documentId: change.id, sequence, transactionId: id, timestamp, author });
        insertChange.run(change.id, sequence, detail, checksum(key, detail));
      }
      return sequence;
    });
  }
}
