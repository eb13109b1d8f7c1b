import { type Source } from './source.ts';

/** The full stop that words still need; none when they end with a mark of their own. */
export function fullStop(words: string): '.' | '' {
  return /[.?!]$/.test(words) ? '' : '.';
}

/** A source as a line of plain text. */
export function referenceLine({ authors, title, publication, year }: Source): string {
  const parts = [authors, title, year === null ? publication : `${publication}, ${year}`];
  return parts.map((part) => part + fullStop(part)).join(' ');
}
