import { indexedForm, WORD } from './words.ts';

/** A piece of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Says of a word as the index keeps it whether it was searched for. */
type Finds = (form: string) => boolean;

/** Text in pieces, those whose word was searched for marked. */
export function highlight(text: string, finds: Finds): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { start, length } of matches(text, finds)) {
    if (start > end) pieces.push({ text: text.slice(end, start), found: false });
    pieces.push({ text: text.slice(start, start + length), found: true });
    end = start + length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), found: false });
  return pieces;
}

function matches(text: string, finds: Finds): { start: number; length: number }[] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => finds(indexedForm(word) ?? ''))
    .map((match) => ({ start: match.index, length: match[0].length }));
}
