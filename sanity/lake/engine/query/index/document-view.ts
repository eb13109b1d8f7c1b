import { type LakeDocument } from '../lake-document.ts';
import { presented, shownDocument, shownId, type Visibility } from '../perspective.ts';
import { Entry, insertEntry, removeEntry } from './entry.ts';
import { IndexSet } from './index-set.ts';
import { ValueIndex } from './value-index.ts';
import { type IndexSpecification } from './view-index.ts';

/** The documents that a perspective shows, sorted by id, with the indexes that queries have asked for. */
export class DocumentView {
  readonly #stored: ReadonlyMap<string, LakeDocument>;
  readonly #visibility: Visibility;
  readonly #byId = new Map<string, Entry>();
  readonly #entries: Entry[] = [];
  readonly #types = new ValueIndex<unknown>((document) => [document._type]);
  readonly indexes = new IndexSet();
  #documents: readonly LakeDocument[] | null = null;
  #withScore = 0;
  /** Counts the changes, so that a query can tell that the ground moved under it. */
  version = 0;

  readonly #raw: () => DocumentView;

  /** @param raw the view of all documents as stored, when this is another */
  constructor(stored: ReadonlyMap<string, LakeDocument>, visibility: Visibility, raw?: () => DocumentView) {
    this.#stored = stored;
    this.#visibility = visibility;
    this.#raw = raw ?? (() => this);
    for (const id of stored.keys()) {
      const shown = shownId(id, visibility);
      const source = this.#byId.has(shown) ? undefined : shownDocument(shown, stored, visibility);
      if (source) this.#byId.set(shown, new Entry(shown, presented(source, visibility), source));
    }
    for (const entry of this.#byId.values()) this.#entries.push(entry);
    this.#entries.sort((left, right) => (left.id < right.id ? -1 : 1));
    for (const entry of this.#entries) {
      this.#types.add(entry, entry.document);
      this.#withScore += scored(entry.document);
    }
    this.#types.finish();
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** All documents, as `*` answers them. */
  get documents(): readonly LakeDocument[] {
    return (this.#documents ??= this.#entries.map((entry) => entry.document));
  }

  /** Whether any document has a `_score` of its own, to which `score()` would add. */
  get hasStoredScores(): boolean {
    return this.#withScore > 0;
  }

  entry(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  document(id: string): LakeDocument | null {
    return this.#byId.get(id)?.document ?? null;
  }

  ofType(type: unknown): readonly Entry[] {
    return this.#types.lookup(type);
  }

  /** The view of all documents as stored. */
  get raw(): DocumentView {
    return this.#raw();
  }

  /** What this view shows of a list of entries of the raw view. */
  shown(stored: readonly Entry[]): readonly Entry[] {
    if (this.raw === this) return stored;
    const shown: Entry[] = [];
    for (const { id, source } of stored) {
      const entry = this.#byId.get(shownId(id, this.#visibility));
      if (entry?.source === source) shown.push(entry);
    }
    return shown.sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** Makes an index and waits until it is there. */
  async require(index: IndexSpecification): Promise<void> {
    const { entries, indexes } = index.isShared ? this.raw : this;
    await indexes.require(index, index.type === undefined ? entries : this.ofType(index.type));
  }

  /** Makes an index over all documents while there is nothing better to do. */
  async prepare(index: IndexSpecification): Promise<void> {
    await this.indexes.prepare(index, this.#entries);
  }

  /** Takes note that the document stored under an id was written or deleted. */
  refresh(storedId: string): void {
    const id = shownId(storedId, this.#visibility);
    const source = shownDocument(id, this.#stored, this.#visibility);
    const entry = this.#byId.get(id);
    if (entry?.source === source) return;
    this.version++;
    this.#documents = null;
    if (!source) this.#remove(entry!);
    else if (entry) this.#change(entry, source);
    else this.#add(new Entry(id, presented(source, this.#visibility), source));
  }

  #add(entry: Entry): void {
    this.#byId.set(entry.id, entry);
    insertEntry(this.#entries, entry);
    this.#types.add(entry, entry.document);
    this.indexes.add(entry, entry.document);
    this.#withScore += scored(entry.document);
  }

  #remove(entry: Entry): void {
    this.#byId.delete(entry.id);
    removeEntry(this.#entries, entry);
    this.#types.remove(entry, entry.document);
    this.indexes.remove(entry, entry.document);
    this.#withScore -= scored(entry.document);
  }

  #change(entry: Entry, source: LakeDocument): void {
    const before = entry.document;
    const after = presented(source, this.#visibility);
    entry.document = after;
    entry.source = source;
    this.#types.change(entry, before, after);
    this.indexes.change(entry, before, after);
    this.#withScore += scored(after) - scored(before);
  }
}

function scored(document: LakeDocument): number {
  return typeof document._score === 'number' ? 1 : 0;
}
