/** Words that stand in almost every text and so tell nothing. */
const STOP_WORDS = new Set(
  'a an and are as at be by can do does for from has have how i in is it its my of on or that the this to was what when which who will with you your'.split(
    ' ',
  ),
);

/** A run of letters or digits, in any script. */
export const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A word as the index keeps it: without case, accents, possessive and plural. `null` for a word that tells nothing. */
export function indexedForm(word: string): string | null {
  const form = foldWord(word);
  return STOP_WORDS.has(form) ? null : singular(form);
}

/** A word without what people type one way or another. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '');
}

/** The “S stemmer” of D. Harman, “How effective is suffixing?”, JASIS 42 (1991): its first rule that fits. */
function singular(word: string): string {
  if (word.length <= 3) return word;
  if (/[^ea]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}
