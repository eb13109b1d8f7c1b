import { type DatabaseSync } from 'node:sqlite';
import { changeKey, checksum } from './checksum.ts';
import { DamagedDatabaseError } from './database.ts';
import { type ChangeDetail, unpackChange } from './stored-change.ts';

/** One document's part in one committed transaction. */
export interface HistoryEntry extends ChangeDetail {
  sequence: number;
  transactionId: string;
  timestamp: string;
  author: string;
  documentId: string;
}

/** A stretch of a dataset's order of transactions, both ends included. */
export interface HistoryRange {
  from?: number;
  to?: number;
  newestFirst?: boolean;
  limit?: number;
}

// LEFT, so that a change whose transaction is gone is read too: its checksum shows it.
const columns = `changes.sequence, changes.document_id, changes.detail, changes.checksum,
  transactions.id, transactions.timestamp, transactions.author
  FROM changes LEFT JOIN transactions ON transactions.sequence = changes.sequence`;

/** Reads the transactions that {@link DocumentStore} writes. */
export class HistoryStore {
  readonly #path: string;
  readonly #statements;

  constructor(database: DatabaseSync, path: string) {
    this.#path = path;
    const range = 'changes.sequence BETWEEN ? AND ?';
    this.#statements = {
      oldest: database.prepare(
        `SELECT ${columns} WHERE document_id = ? AND ${range} ORDER BY changes.sequence LIMIT ?`,
      ),
      newest: database.prepare(
        `SELECT ${columns} WHERE document_id = ? AND ${range} ORDER BY changes.sequence DESC LIMIT ?`,
      ),
      of: database.prepare(`SELECT ${columns} WHERE changes.sequence = ?`),
      after: database.prepare(`SELECT ${columns} WHERE changes.sequence > ? ORDER BY changes.sequence`),
      countAfter: database.prepare('SELECT count(*) AS count FROM (SELECT 1 FROM changes WHERE sequence > ? LIMIT ?)'),
      all: database.prepare(`SELECT ${columns}`),
      latest: database.prepare('SELECT max(sequence) AS sequence FROM transactions'),
      sequence: database.prepare('SELECT sequence FROM transactions WHERE id = ?'),
      atTime: database.prepare('SELECT max(sequence) AS sequence FROM transactions WHERE timestamp <= ?'),
      // The index holds no content, so that none is read.
      deleted: database.prepare(
        `SELECT published AS id, max(sequence) AS sequence FROM (
           SELECT iif(document_id GLOB 'drafts.*', substr(document_id, 8), document_id) AS published, sequence
           FROM changes INDEXED BY changes_of_transaction)
         WHERE published NOT GLOB '*.*'
           AND NOT EXISTS (SELECT 1 FROM documents WHERE id IN (published, 'drafts.' || published))
         GROUP BY published ORDER BY sequence DESC LIMIT ?`,
      ),
      versions: database.prepare(
        "SELECT DISTINCT document_id FROM changes WHERE document_id >= 'versions.' AND document_id < 'versions/' AND document_id LIKE ? ESCAPE '\\'",
      ),
    };
  }

  /** What happened to one document. */
  entriesOf(documentId: string, { from, to, newestFirst, limit }: HistoryRange = {}): HistoryEntry[] {
    const statement = newestFirst ? this.#statements.newest : this.#statements.oldest;
    const rows = statement.all(documentId, from ?? 0, to ?? Number.MAX_SAFE_INTEGER, limit ?? -1);
    return rows.map((row) => this.#entry(row));
  }

  /** All parts of one transaction. */
  transaction(sequence: number): HistoryEntry[] {
    return this.#statements.of.all(sequence).map((row) => this.#entry(row));
  }

  /** What happened to any document after a point in the order, oldest first. */
  after(sequence: number): HistoryEntry[] {
    return this.#statements.after.all(sequence).map((row) => this.#entry(row));
  }

  /** How many changes there are after a point in the order; none is read, and counting ends at `most`. */
  countAfter(sequence: number, most: number): number {
    return Number(this.#statements.countAfter.get(sequence, most)?.['count']);
  }

  /** Reads every change, and answers the ids of the documents whose changes do not all match their checksums. */
  damaged(): string[] {
    const damaged = new Set<string>();
    for (const row of this.#statements.all.iterate()) if (!isSound(row)) damaged.add(placeOf(row).documentId);
    return [...damaged];
  }

  /** The place of the last transaction; 0 when there is none. */
  latest(): number {
    return numberOrUndefined(this.#statements.latest.get()?.['sequence']) ?? 0;
  }

  /** A transaction's place in the order. */
  sequenceOf(transactionId: string): number | undefined {
    return numberOrUndefined(this.#statements.sequence.get(transactionId)?.['sequence']);
  }

  /** The place of the last transaction at or before a time. */
  sequenceAt(timestamp: string): number | undefined {
    return numberOrUndefined(this.#statements.atTime.get(timestamp)?.['sequence']);
  }

  /** Ids of the documents of which neither a draft nor a published form is left, the last deleted first. */
  deletedIds(limit: number): string[] {
    return this.#statements.deleted.all(limit).map((row) => String(row['id']));
  }

  /** Ids of all versions of a published document in releases that ever were. */
  versionsOf(publishedId: string): string[] {
    const pattern = `versions.%.${publishedId.replaceAll(/[%_\\]/g, '\\$&')}`;
    return this.#statements.versions.all(pattern).map((row) => String(row['document_id']));
  }

  #entry(row: Row): HistoryEntry {
    const place = placeOf(row);
    if (!isSound(row)) {
      throw new DamagedDatabaseError(this.#path, `the history of "${place.documentId}" does not match its checksum`);
    }
    return { ...unpackChange(String(row['detail']), place.transactionId), ...place };
  }
}

type Row = Record<string, unknown>;

const placeOf = (row: Row): Omit<HistoryEntry, keyof ChangeDetail> => ({
  sequence: Number(row['sequence']),
  documentId: String(row['document_id']),
  transactionId: String(row['id']),
  timestamp: String(row['timestamp']),
  author: String(row['author']),
});

const isSound = (row: Row): boolean => checksum(changeKey(placeOf(row)), String(row['detail'])) === row['checksum'];

const numberOrUndefined = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
