import { compareKeys } from '../evaluate/order.ts';
import { type LakeDocument } from '../lake-document.ts';
import { type Entry } from './entry.ts';
import { type ViewIndex } from './view-index.ts';

export interface Row {
  readonly entry: Entry;
  readonly keys: readonly unknown[];
}

/** Documents in the order of some keys; equals in the order of their ids. */
export class OrderIndex implements ViewIndex {
  readonly #rows: Row[] = [];
  readonly #keysOf: (document: LakeDocument) => readonly unknown[];
  readonly #signs: readonly number[];
  readonly #type: string | null;
  #isFinished = false;

  /** @param type the type to hold, or `null` for all */
  constructor(keysOf: (document: LakeDocument) => readonly unknown[], signs: readonly number[], type: string | null) {
    this.#keysOf = keysOf;
    this.#signs = signs;
    this.#type = type;
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  add(entry: Entry, document: LakeDocument): void {
    if (this.#type !== null && document._type !== this.#type) return;
    const row = { entry, keys: this.#keysOf(document) };
    if (!this.#isFinished) {
      this.#rows.push(row);
      return;
    }
    const index = this.#place(row);
    if (this.#rows[index]?.entry !== entry) this.#rows.splice(index, 0, row);
  }

  remove(entry: Entry, document: LakeDocument): void {
    if (this.#type !== null && document._type !== this.#type) return;
    const index = this.#place({ entry, keys: this.#keysOf(document) });
    if (this.#rows[index]?.entry === entry) this.#rows.splice(index, 1);
  }

  change(entry: Entry, before: LakeDocument, after: LakeDocument): void {
    this.remove(entry, before);
    this.add(entry, after);
  }

  finish(): void {
    this.#rows.sort((left, right) => this.#compare(left, right));
    this.#isFinished = true;
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
