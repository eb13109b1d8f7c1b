import { DatabaseSync } from 'node:sqlite';

/** A document's words by where they stand: as {@link indexedForm} makes them, separated by spaces. */
export type Fields = Readonly<Record<Field, string>>;
type Field = keyof typeof weights;

/** How much a word counts in each field. */
const weights = { title: 16, headings: 4, summary: 4, topics: 3, text: 1 };
const fields = Object.keys(weights) as Field[];

/**
 * SQLite's full-text index (https://www.sqlite.org/fts5.html) in memory: inverted lists ranked by BM25. It holds numbers
 * and words only; what documents look like is kept elsewhere.
 */
export class FullText {
  readonly #database = new DatabaseSync(':memory:');
  readonly #put;
  readonly #remove;
  readonly #find;

  constructor() {
    // The words come ready made: whatever is not a space or an ASCII sign is part of one.
    this.#database.exec(`CREATE VIRTUAL TABLE words USING fts5(${fields.join(', ')},
      content = '', contentless_delete = 1, tokenize = "ascii tokenchars ''''")`);
    this.#put = this.#database.prepare(
      `INSERT OR REPLACE INTO words (rowid, ${fields.join(', ')}) VALUES (?${', ?'.repeat(fields.length)})`,
    );
    this.#remove = this.#database.prepare('DELETE FROM words WHERE rowid = ?');
    // Such a table reports row ids beyond what a number holds after a DELETE.
    this.#remove.setReadBigInts(true);
    this.#find = this.#database.prepare(
      `SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, ${Object.values(weights).join(', ')}), rowid`,
    );
    this.#find.setReturnArrays(true);
  }

  /**
   * Adds documents by number, or replaces those it has: all of them, or none when one fails.
   * @throws SQLite's error
   */
  put(documents: readonly { number: number; words: Fields }[]): void {
    this.#database.exec('BEGIN');
    try {
      for (const { number, words } of documents) this.#put.run(number, ...fields.map((field) => words[field]));
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  remove(number: number): void {
    this.#remove.run(number);
  }

  /** Numbers of the documents that fit an expression of FTS5's query language, best first. */
  find(expression: string): number[] {
    return (this.#find.all(expression) as unknown as [number][]).map(([number]) => number);
  }
}
