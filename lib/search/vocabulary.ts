import SearchableMap from 'minisearch/SearchableMap';

import { indexedForm, wordsOf } from './words.ts';

/** More would make a query slow and bring nothing that anybody meant. */
const MOST_SIMILAR = 12;

/** All words that documents have, for finding those like a mistyped one. Words of documents that are gone do no harm. */
export class Vocabulary {
  readonly #forms = new SearchableMap<true>();
  /** A library has far fewer different words than words. */
  readonly #formOf = new Map<string, string | null>();

  /** Takes in the words of a document's text and returns them in their indexed forms. */
  learn(text: string): string[] {
    return wordsOf(text)
      .map((word) => this.#learnWord(word))
      .filter((form) => form !== null);
  }

  /** Words that differ from it by a letter or two, the nearest first, itself left out. */
  similar(word: string): string[] {
    const slips = allowedSlips(word);
    if (slips === 0) return [];
    return [...this.#forms.fuzzyGet(word, slips)]
      .map(([similar, [, distance]]) => ({ similar, distance }))
      .filter(({ distance }) => distance > 0)
      .toSorted((a, b) => a.distance - b.distance || a.similar.localeCompare(b.similar))
      .slice(0, MOST_SIMILAR)
      .map(({ similar }) => similar);
  }

  #learnWord(word: string): string | null {
    const known = this.#formOf.get(word);
    if (known !== undefined) return known;
    const form = indexedForm(word);
    this.#formOf.set(word, form);
    if (form !== null) this.#forms.set(form, true);
    return form;
  }
}

/** Letters that may be wrong, missing or too many. */
function allowedSlips(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
}
