import { type LakeDocument } from '../lake-document.ts';
import { type Entry, insertEntry, removeEntry } from './entry.ts';
import { type ViewIndex } from './view-index.ts';

export type KeysOf = (document: LakeDocument) => readonly unknown[];

const none: readonly Entry[] = [];
/** V8 copies shorter pieces of a string anyway. */
const shortestCut = 13;

/** From a key to the documents that have it, sorted by id. */
export class ValueIndex implements ViewIndex {
  protected readonly buckets = new Map<unknown, Entry[]>();
  readonly #keysOf: KeysOf;
  #isFinished = false;

  constructor(keysOf: KeysOf) {
    this.#keysOf = keysOf;
  }

  lookup(key: unknown): readonly Entry[] {
    return this.buckets.get(key) ?? none;
  }

  add(entry: Entry, document: LakeDocument): void {
    for (const key of this.#keysOf(document)) this.#addKey(key, entry);
  }

  remove(entry: Entry, document: LakeDocument): void {
    for (const key of this.#keysOf(document)) this.#removeKey(key, entry);
  }

  change(entry: Entry, before: LakeDocument, after: LakeDocument): void {
    const old = new Set(this.#keysOf(before));
    const current = new Set(this.#keysOf(after));
    for (const key of old) if (!current.has(key)) this.#removeKey(key, entry);
    for (const key of current) if (!old.has(key)) this.#addKey(key, entry);
  }

  finish(): void {
    this.#isFinished = true;
    this.keysChanged();
  }

  /** Called when a key was seen for the first time, or for the last. */
  protected keysChanged(): void {
    // Only an index that keeps a list of its keys cares.
  }

  #addKey(key: unknown, entry: Entry): void {
    const bucket = this.buckets.get(key);
    if (!bucket) {
      this.buckets.set(typeof key === 'string' ? compact(key) : key, [entry]);
      if (this.#isFinished) this.keysChanged();
    } else if (this.#isFinished) insertEntry(bucket, entry);
    // Until the index is finished, entries come in the order of their ids.
    else if (bucket.at(-1) !== entry) bucket.push(entry);
  }

  #removeKey(key: unknown, entry: Entry): void {
    const bucket = this.buckets.get(key);
    if (!bucket) return;
    removeEntry(bucket, entry);
    if (bucket.length > 0) return;
    this.buckets.delete(key);
    this.keysChanged();
  }
}

/** A copy of a string that does not keep the text alive that it was cut from. */
function compact(text: string): string {
  return text.length < shortestCut ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
