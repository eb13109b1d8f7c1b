import { foldWord, indexedForm, wordsOf } from './words.ts';

/** Words and phrases that mean the same, such as “CST” and “craniosacral therapy”. */
export type SynonymGroup = readonly string[];

/**
 * A query as the things it asks for, each with all the ways to say it, its own first. The longest phrase counts; words
 * that tell nothing are left out.
 *
 * @param groups as the staff wrote them
 */
export function thingsAsked(query: string, groups: readonly SynonymGroup[]): string[][] {
  const phrases = phrasesOf(groups);
  const words = wordsOf(query);
  const things: string[][] = [];
  for (let at = 0; at < words.length;) {
    const said = phrases.find(({ length, text }) => fold(words.slice(at, at + length)) === text);
    if (said) things.push([said.text, ...said.group.filter((other) => other !== said.text)]);
    else if (indexedForm(words[at] ?? '') !== null) things.push([words[at] ?? '']);
    at += said?.length ?? 1;
  }
  return things;
}

/** All phrases, longest first, each with its group. */
function phrasesOf(groups: readonly SynonymGroup[]) {
  return groups
    .flatMap((group) => {
      const texts = group.map((phrase) => fold(wordsOf(phrase))).filter(Boolean);
      return texts.map((text) => ({ text, length: text.split(' ').length, group: texts }));
    })
    .toSorted((a, b) => b.length - a.length);
}

function fold(words: readonly string[]): string {
  return words.map(foldWord).join(' ');
}
