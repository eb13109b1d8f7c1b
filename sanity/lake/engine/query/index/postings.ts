import { type Entry, lowerBound } from './entry.ts';

/** What an index found: lists of entries, each sorted by id. An entry may be in several lists. */
export interface Postings {
  readonly lists: readonly (readonly Entry[])[];
  /** At least the number of entries. */
  readonly size: number;
  /** Whether every entry satisfies the condition that was asked for, so that it need not be tested again. */
  readonly isExact: boolean;
}

export const nothing: Postings = { lists: [], size: 0, isExact: true };

export function postingsOf(lists: Iterable<readonly Entry[]>, isExact: boolean): Postings {
  const filled = [...new Set(lists)].filter((list) => list.length > 0);
  return { lists: filled, size: filled.reduce((sum, list) => sum + list.length, 0), isExact };
}

export function unionOf(parts: readonly Postings[]): Postings {
  return postingsOf(
    parts.flatMap((part) => part.lists),
    parts.every((part) => part.isExact),
  );
}

export function smallestOf(parts: readonly Postings[]): Postings | null {
  return parts.reduce<Postings | null>((best, part) => (best && best.size <= part.size ? best : part), null);
}

/** The entries whose id starts with a prefix, from a list sorted by id. */
export function withPrefix(entries: readonly Entry[], prefix: string): Postings {
  const start = lowerBound(entries, prefix);
  let end = lowerBound(entries, `${prefix}\uffff`);
  while (entries[end]?.id.startsWith(prefix)) end++;
  return postingsOf([entries.slice(start, end)], false);
}

const fewLists = 8;

/** Visits the entries in the order of their ids, each once, until the visitor answers `false`. */
export function visitInOrder(postings: Postings, visit: (entry: Entry) => boolean): void {
  const { lists } = postings;
  if (lists.length === 1) {
    for (const entry of lists[0]!) if (!visit(entry)) return;
  } else if (lists.length <= fewLists) {
    visitMerged(lists, visit);
  } else {
    const unique = [...new Set(lists.flat())];
    unique.sort((left, right) => (left.id < right.id ? -1 : 1));
    for (const entry of unique) if (!visit(entry)) return;
  }
}

function visitMerged(lists: readonly (readonly Entry[])[], visit: (entry: Entry) => boolean): void {
  const places = lists.map(() => 0);
  for (;;) {
    let next: Entry | undefined;
    for (let index = 0; index < lists.length; index++) {
      const candidate = lists[index]![places[index]!];
      if (candidate && (!next || candidate.id < next.id)) next = candidate;
    }
    if (!next) return;
    for (let index = 0; index < lists.length; index++) if (lists[index]![places[index]!] === next) places[index]!++;
    if (!visit(next)) return;
  }
}
