import { setImmediate } from 'node:timers/promises';
import { type LakeDocument } from '../lake-document.ts';
import { LeastRecentlyUsed } from '../least-recently-used.ts';
import { type Entry } from './entry.ts';
import { type IndexSpecification, type ViewIndex } from './view-index.ts';

/** Indexes besides these are forgotten, the longest unused first: a flood of odd queries must not fill the memory. */
const mostIndexes = 64;
/** How long an index is built before other work gets a turn. */
const sliceMs = 8;

interface Slot {
  readonly index: ViewIndex;
  /** Until the index is built: the changes made since the building began, to be made good at its end. */
  missed: (() => void)[] | null;
  ready: Promise<void>;
}

/** The indexes of one view. They are built on demand, in slices, and follow every change. */
export class IndexSet {
  readonly #slots = new LeastRecentlyUsed<Slot>(mostIndexes);

  /** The index, if it is built. */
  find(key: string): ViewIndex | null {
    const slot = this.#slots.get(key);
    return slot && !slot.missed ? slot.index : null;
  }

  /** Builds what is not built yet from the entries given, and waits until it is. */
  async require(specification: IndexSpecification, entries: readonly Entry[]): Promise<void> {
    let slot = this.#slots.get(specification.key);
    if (!slot) {
      slot = { index: specification.create(), missed: [], ready: Promise.resolve() };
      slot.ready = this.#build(slot, entries.slice());
      this.#slots.set(specification.key, slot);
    }
    if (slot.missed) await slot.ready;
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

  async #build(slot: Slot, entries: readonly Entry[]): Promise<void> {
    let sliceEnd = performance.now() + sliceMs;
    for (const [count, entry] of entries.entries()) {
      slot.index.add(entry, entry.document);
      if (count % 64 === 0 && performance.now() > sliceEnd) {
        await setImmediate();
        sliceEnd = performance.now() + sliceMs;
      }
    }
    slot.index.finish();
    for (const change of slot.missed!) change();
    slot.missed = null;
  }
}
