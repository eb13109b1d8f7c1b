import { setImmediate, setTimeout } from 'node:timers/promises';
import { type LakeDocument } from '../lake-document.ts';
import { LeastRecentlyUsed } from '../least-recently-used.ts';
import { type Entry } from './entry.ts';
import { type IndexSpecification, type ViewIndex } from './view-index.ts';

/** Indexes besides these are forgotten, the longest unused first: a flood of odd queries must not fill the memory. */
const mostIndexes = 64;
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
    const slot = this.#slot(specification, entries, true);
    if (slot.missed) await slot.ready;
  }

  /** The same for an index that nobody waits for yet: it leaves most of the time to others. */
  async prepare(specification: IndexSpecification, entries: readonly Entry[]): Promise<void> {
    await this.#slot(specification, entries, false).ready;
  }

  #slot(specification: IndexSpecification, entries: readonly Entry[], isAwaited: boolean): Slot {
    const known = this.#slots.get(specification.key);
    if (known) {
      known.isAwaited ||= isAwaited;
      return known;
    }
    const slot: Slot = { index: specification.create(), missed: [], ready: Promise.resolve(), isAwaited };
    slot.ready = this.#build(slot, entries.slice());
    this.#slots.set(specification.key, slot);
    return slot;
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
        await (slot.isAwaited ? setImmediate() : setTimeout(restMs));
        sliceEnd = performance.now() + sliceMs;
      }
    }
    slot.index.finish();
    for (const change of slot.missed!) change();
    slot.missed = null;
  }
}
