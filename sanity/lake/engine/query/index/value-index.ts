import { type LakeDocument } from '../lake-document.ts';
import { type Entry, insertEntry, removeEntry } from './entry.ts';
import { bytesOfText, type ViewIndex } from './view-index.ts';

export type KeysOf<Key = unknown> = (document: LakeDocument) => readonly Key[];

/** Hears when a key's first document comes and its last one goes, once an index is finished. */
export interface KeyListener<Key> {
  added(key: Key): void;
  removed(key: Key): void;
}

const none: readonly Entry[] = [];
/** V8 copies shorter pieces of a string anyway. */
const shortestCut = 13;
/** A place in a list; a key with its list, besides the characters of a text. Measured, with the room that lists leave. */
const bytesAPlace = 12;
const bytesAKey = 160;

/** From a key to the documents that have it, sorted by id. */
export class ValueIndex<Key = unknown> implements ViewIndex {
  readonly #buckets = new Map<Key, Entry[]>();
  readonly #keysOf: KeysOf<Key>;
  readonly #listener: KeyListener<Key> | undefined;
  #isFinished = false;
  bytes = 0;

  constructor(keysOf: KeysOf<Key>, listener?: KeyListener<Key>) {
    this.#keysOf = keysOf;
    this.#listener = listener;
  }

  lookup(key: Key): readonly Entry[] {
    return this.#buckets.get(key) ?? none;
  }

  keys(): Iterable<Key> {
    return this.#buckets.keys();
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
  }

  #addKey(key: Key, entry: Entry): void {
    const bucket = this.#buckets.get(key);
    if (!bucket) {
      const kept = compact(key);
      this.#buckets.set(kept, [entry]);
      this.bytes += bytesOfKey(kept) + bytesAPlace;
      if (this.#isFinished) this.#listener?.added(kept);
      return;
    }
    const before = bucket.length;
    if (this.#isFinished) insertEntry(bucket, entry);
    // Until the index is finished, entries come in the order of their ids.
    else if (bucket.at(-1) !== entry) bucket.push(entry);
    this.bytes += (bucket.length - before) * bytesAPlace;
  }

  #removeKey(key: Key, entry: Entry): void {
    const bucket = this.#buckets.get(key);
    if (!bucket) return;
    const before = bucket.length;
    removeEntry(bucket, entry);
    this.bytes -= (before - bucket.length) * bytesAPlace;
    if (bucket.length > 0) return;
    this.#buckets.delete(key);
    this.bytes -= bytesOfKey(key);
    this.#listener?.removed(key);
  }
}

const bytesOfKey = (key: unknown): number => bytesAKey + bytesOfText(key);

/** A copy of a string that does not keep the text alive that it was cut from; any other key as it is. */
function compact<Key>(key: Key): Key {
  if (typeof key !== 'string' || key.length < shortestCut) return key;
  return Buffer.from(key, 'utf16le').toString('utf16le') as Key & string;
}
