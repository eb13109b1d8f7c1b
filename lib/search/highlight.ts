import { indexedForm, WORD } from './words.ts';

/** A piece of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Characters in an excerpt, about two lines. */
const EXCERPT_LENGTH = 220;

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

/** The part of a text that holds the most of what was searched for; its beginning when it holds nothing of it. */
export function excerpt(text: string, finds: Finds): Piece[] {
  const found = matches(text, finds);
  const start = startOfWindow(text, bestStart(found));
  const cut = text.slice(start, start + EXCERPT_LENGTH);
  const whole = start + EXCERPT_LENGTH >= text.length ? cut : cut.replace(/\s+\S*$/, '');
  return highlight(`${start > 0 ? '… ' : ''}${whole}${whole.length < cut.length ? ' …' : ''}`, finds);
}

function matches(text: string, finds: Finds): { start: number; length: number }[] {
  return [...text.matchAll(WORD)]
    .filter(([word]) => finds(indexedForm(word) ?? ''))
    .map((match) => ({ start: match.index, length: match[0].length }));
}

/** Where the window with most matches begins. */
function bestStart(found: readonly { start: number }[]): number {
  let best = { start: 0, count: 0 };
  let last = 0;
  found.forEach(({ start }, first) => {
    while (last < found.length && (found[last]?.start ?? 0) < start + EXCERPT_LENGTH * 0.8) last++;
    if (last - first > best.count) best = { start, count: last - first };
  });
  return best.start;
}

/** A little before the first match, at the beginning of a word. */
function startOfWindow(text: string, match: number): number {
  if (match < 60) return 0;
  const before = text.lastIndexOf(' ', match - 40);
  return before === -1 ? match : before + 1;
}
