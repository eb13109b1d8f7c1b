import { type LakeDocument } from '../lake-document.ts';

/** One visible document. The entry stays when its document changes, so lists of entries need no change. */
export class Entry {
  readonly id: string;
  /** The document as the view shows it. */
  document: LakeDocument;
  /** The document as stored. */
  source: LakeDocument;

  constructor(id: string, document: LakeDocument, source: LakeDocument) {
    this.id = id;
    this.document = document;
    this.source = source;
  }
}

/** The place of an id in a list sorted by id. */
export function lowerBound(entries: readonly Entry[], id: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entries[middle]!.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds an entry to a list sorted by id, once. */
export function insertEntry(entries: Entry[], entry: Entry): void {
  const last = entries.at(-1);
  if (!last || last.id < entry.id) {
    entries.push(entry);
    return;
  }
  const index = lowerBound(entries, entry.id);
  if (entries[index]?.id !== entry.id) entries.splice(index, 0, entry);
}

/** Takes an entry out of a list sorted by id, if it is there. */
export function removeEntry(entries: Entry[], entry: Entry): void {
  const index = lowerBound(entries, entry.id);
  if (entries[index]?.id === entry.id) entries.splice(index, 1);
}
