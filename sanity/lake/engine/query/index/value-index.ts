import { type LakeDocument } from '../lake-document.ts';
import { type Entry, insertEntry, removeEntry } from './entry.ts';
import { type ViewIndex } from './view-index.ts';

export type KeysOf = (document: LakeDocument) => readonly unknown[];

const none: readonly Entry[] = [];

/** From a key to the documents that have it, sorted by id. */
export class ValueIndex implements ViewIndex {
  protected readonly buckets = new Map<unknown, Entry[]>();
  readonly #keysOf: KeysOf;

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
    this.onKeysChanged();
  }

  /** A key was seen for the first time, or for the last. */
  protected onKeysChanged(): void {
    // Only indexes that keep a list of their keys care.
  }

  #addKey(key: unknown, entry: Entry): void {
    const bucket = this.buckets.get(key);
    if (bucket) insertEntry(bucket, entry);
    else {
      this.buckets.set(key, [entry]);
      this.onKeysChanged();
    }
  }

  #removeKey(key: unknown, entry: Entry): void {
    const bucket = this.buckets.get(key);
    if (!bucket) return;
    removeEntry(bucket, entry);
    if (bucket.length > 0) return;
    this.buckets.delete(key);
    this.onKeysChanged();
  }
}
