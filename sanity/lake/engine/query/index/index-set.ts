import { setImmediate, setTimeout } from 'node:timers/promises';
import { type LakeDocument } from '../lake-document.ts';
import { type Entry } from './entry.ts';
import { type IndexSpecification, type ViewIndex } from './view-index.ts';

/**
 * Indexes besides these are forgotten, the longest unused first: a flood of odd queries must not fill the memory. With
 * 100,000 documents those of the site take some 80 MB, those of the Studio with all words some 200 MB, reckoned from 10,000.
 */
const mostIndexes = 64;
const mostBytes = 256 * 1024 * 1024;
/** How long an index is built before other work gets a turn. */
const sliceMs = 8;
/** How long an index that nobody waits for lets other work go on between its turns. */
const restMs = 24;

interface Slot {
  readonly index: ViewIndex;
  /** Until the index is built: the changes made since the building began, to be made good at its end. */
  missed: (() => void)[] | null;
  ready: Promise<void>;
  /** Whether a query waits for it. */
  isAwaited: boolean;
  /** The number of the use that was its last. */
  lastUse: number;
}

/** The indexes of one view. They are built on demand, in slices, and follow every change. */
export class IndexSet {
  readonly #slots = new Map<string, Slot>();
  #uses = 0;

  /** The index, if it is built. */
  find(key: string): ViewIndex | null {
    const slot = this.#used(key);
    return slot && !slot.missed ? slot.index : null;
  }

  /** Builds what is not built yet from the entries given, and waits until it is. */
  async require(specification: IndexSpecification, entries: readonly Entry[]): Promise<void> {
    const slot = this.#slot(specification, entries, true);
    if (slot.missed) await slot.ready;
  }

  /** The same for an index that nobody waits for yet: it leaves most of the time to others. */
  async prepare(specification: IndexSpecification, entries: readonly Entry[]): Promise<void> {
    await this.#slot(specification, entries, false).ready;
  }

  #slot({ key, create }: IndexSpecification, entries: readonly Entry[], isAwaited: boolean): Slot {
    const known = this.#used(key);
    if (known) {
      known.isAwaited ||= isAwaited;
      return known;
    }
    const slot: Slot = { index: create(), missed: [], ready: Promise.resolve(), isAwaited, lastUse: ++this.#uses };
    this.#slots.set(key, slot);
    slot.ready = this.#build(key, slot, entries.slice());
    return slot;
  }

  #used(key: string): Slot | undefined {
    const slot = this.#slots.get(key);
    if (slot) slot.lastUse = ++this.#uses;
    return slot;
  }

  /** Forgets what is too much. The one used last stays however large it is, or each query would make it anew. */
  #makeRoom(): void {
    let bytes = 0;
    for (const { index } of this.#slots.values()) bytes += index.bytes;
    const longestUnusedFirst = [...this.#slots].sort(([, one], [, other]) => one.lastUse - other.lastUse);
    for (const [key, { index }] of longestUnusedFirst) {
      const { size } = this.#slots;
      if (size === 1 || (size <= mostIndexes && bytes <= mostBytes)) return;
      bytes -= index.bytes;
      this.#slots.delete(key);
    }
  }

  add(entry: Entry, document: LakeDocument): void {
    this.#each((index) => index.add(entry, document));
  }

  remove(entry: Entry, document: LakeDocument): void {
    this.#each((index) => index.remove(entry, document));
  }

  change(entry: Entry, before: LakeDocument, after: LakeDocument): void {
    this.#each((index) => index.change(entry, before, after));
  }

  #each(change: (index: ViewIndex) => void): void {
    for (const slot of this.#slots.values()) {
      if (slot.missed) slot.missed.push(() => change(slot.index));
      else change(slot.index);
    }
  }

  /** Builds an index; ends without it when it is forgotten meanwhile. */
  async #build(key: string, slot: Slot, entries: readonly Entry[]): Promise<void> {
    let sliceEnd = performance.now() + sliceMs;
    for (const [count, entry] of entries.entries()) {
      slot.index.add(entry, entry.document);
      if (count % 64 === 0 && performance.now() > sliceEnd) {
        this.#makeRoom();
        await (slot.isAwaited ? setImmediate() : setTimeout(restMs));
        if (this.#slots.get(key) !== slot) return;
        sliceEnd = performance.now() + sliceMs;
      }
    }
    slot.index.finish();
    for (const change of slot.missed!) change();
    slot.missed = null;
    this.#makeRoom();
  }
}
