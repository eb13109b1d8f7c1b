import { type LakeDocument } from '../lake-document.ts';
import { type Entry } from './entry.ts';

/** An index over the documents of a view. Adding twice and removing what is not there change nothing. */
export interface ViewIndex {
  add(entry: Entry, document: LakeDocument): void;
  remove(entry: Entry, document: LakeDocument): void;
  change(entry: Entry, before: LakeDocument, after: LakeDocument): void;
  /** About how much memory it takes. */
  readonly bytes: number;
  /** Called once, when all documents have been added for the first time. */
  finish(): void;
}

/** How to make an index. Two specifications with one key make the same index. */
export interface IndexSpecification {
  readonly key: string;
  create(): ViewIndex;
  /** The type whose documents alone the index holds. */
  readonly type?: string;
  /** Whether the index is kept once, over the documents as stored, for all views. */
  readonly isShared?: boolean;
}

/** What the characters of a text take at most; nothing when a value is none. */
export const bytesOfText = (value: unknown): number => (typeof value === 'string' ? 2 * value.length : 0);
