/**
 * The tokens and terms of `match`, as groq-js defines them. Without its group: V8 keeps one for each character of a word, and
 * its stack overflows at some millions.
 */
const word = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g;
const wordOrWildcard = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g;
const wordCharacter = /\w/;
const longestTerm = 1024;

/** Drops dots at the edge of words. groq-js's expression for it is quadratic in a run of dots. */
function withoutEdgeDots(text: string): string {
  if (!text.includes('.')) return text;
  return text.replace(/\.+/g, (run, start: number) => {
    const touchesWord = wordCharacter.test(text[start - 1] ?? '') || wordCharacter.test(text[start + run.length] ?? '');
    return touchesWord ? '' : run;
  });
}

/** One character as a case-insensitive regular expression compares it (ECMA-262 `Canonicalize`). */
function foldUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length !== 1 || (unit > '\u007f' && upper <= '\u007f') ? unit : upper;
}

/** Text folded so that equality ignores case exactly as groq-js's `i` flag does. */
export function foldCase(text: string): string {
  const upper = text.toUpperCase();
  // One unit for one unit: true of all ASCII text, and of most other text.
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return upper;
  let folded = '';
  for (let index = 0; index < text.length; index++) folded += foldUnit(text[index]!);
  return folded;
}

/** The folded tokens of a text. */
export function tokenize(text: string): string[] {
  return foldCase(withoutEdgeDots(text)).match(word) ?? [];
}

/** The folded terms of a pattern, wildcards kept. */
export function tokenizePattern(pattern: string): string[] {
  return (withoutEdgeDots(pattern).match(wordOrWildcard) ?? []).map((term) => foldCase(term.slice(0, longestTerm)));
}
