import { compareKeys } from '../evaluate/order.ts';
import { type LakeDocument } from '../lake-document.ts';
import { type Entry } from './entry.ts';
import { bytesOfText, type ViewIndex } from './view-index.ts';

/** A row and its place, besides the characters of its keys. */
const bytesARow = 112;
const bytesAKey = 16;

export interface Row {
  readonly entry: Entry;
  readonly keys: readonly unknown[];
}

/** A document's keys, or `null` when it is not to be held. */
export type RowKeys = (document: LakeDocument) => readonly unknown[] | null;

/** Documents in the order of some keys; equals in the order of their ids. */
export class OrderIndex implements ViewIndex {
  readonly #rows: Row[] = [];
  readonly #keysOf: RowKeys;
  readonly #signs: readonly number[];
  readonly #type: string | null;
  #isFinished = false;
  bytes = 0;

  /** @param type the type to hold, or `null` for all */
  constructor(keysOf: RowKeys, signs: readonly number[], type: string | null) {
    this.#keysOf = keysOf;
    this.#signs = signs;
    this.#type = type;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  add(entry: Entry, document: LakeDocument): void {
    const row = this.#rowOf(entry, document);
    if (!row) return;
    if (this.#isFinished) {
      const index = this.#place(row);
      if (this.#rows[index]?.entry === entry) return;
      this.#rows.splice(index, 0, row);
    } else {
      this.#rows.push(row);
    }
    this.bytes += bytesOf(row);
  }

  remove(entry: Entry, document: LakeDocument): void {
    const row = this.#rowOf(entry, document);
    if (!row) return;
    const index = this.#place(row);
    if (this.#rows[index]?.entry !== entry) return;
    this.#rows.splice(index, 1);
    this.bytes -= bytesOf(row);
  }

  change(entry: Entry, before: LakeDocument, after: LakeDocument): void {
    this.remove(entry, before);
    this.add(entry, after);
  }

  finish(): void {
    this.#rows.sort((left, right) => this.#compare(left, right));
    this.#isFinished = true;
  }

  /** The number of rows that come before a row with these keys, or before the rows after it. */
  countBefore(keys: readonly unknown[], isInclusive: boolean): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compareKeys(this.#rows[middle]!.keys, keys, this.#signs);
      if (order < 0 || (isInclusive && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #rowOf(entry: Entry, document: LakeDocument): Row | null {
    if (this.#type !== null && document._type !== this.#type) return null;
    const keys = this.#keysOf(document);
    return keys && { entry, keys };
  }

  #compare(left: Row, right: Row): number {
    const order = compareKeys(left.keys, right.keys, this.#signs);
    return order !== 0 ? order : left.entry.id < right.entry.id ? -1 : left.entry.id > right.entry.id ? 1 : 0;
  }

  #place(row: Row): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#rows[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function bytesOf({ keys }: Row): number {
  return keys.reduce<number>((sum, key) => sum + bytesAKey + bytesOfText(key), bytesARow);
}
