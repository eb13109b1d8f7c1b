import { untimed } from '../evaluate/clock.ts';
import { type Term } from '../evaluate/text-query.ts';
import { type LakeDocument } from '../lake-document.ts';
import { LeastRecentlyUsed } from '../least-recently-used.ts';
import { type Entry } from './entry.ts';
import { type Postings, postingsOf } from './postings.ts';
import { ValueIndex } from './value-index.ts';
import { Vocabulary } from './vocabulary.ts';

type Lists = readonly (readonly Entry[])[];

/** Terms with a wildcard whose tokens are remembered: a prefix may stand for thousands. */
const mostExpansions = 64;

/** From a token to the documents that contain it; finds prefixes and wildcards too. */
export class TextIndex extends ValueIndex<string> {
  readonly #vocabulary: Vocabulary;
  readonly #expansions = new LeastRecentlyUsed<{ lists: Lists; version: number }>(mostExpansions);

  constructor(tokensOf: (document: LakeDocument) => readonly string[]) {
    const vocabulary = new Vocabulary();
    super(tokensOf, vocabulary);
    this.#vocabulary = vocabulary;
  }

  /** The documents that contain a token which the term stands for. */
  find(term: Term): Postings {
    if (term.isExact) return postingsOf([this.lookup(term.text)], false);
    const lists = this.#expanded(term);
    return { lists, size: lists.reduce((sum, list) => sum + list.length, 0), isExact: false };
  }

  /** The lists of the tokens that a term stands for. They follow every change for as long as the tokens stay the same. */
  #expanded(term: Term): Lists {
    const { version } = this.#vocabulary;
    const known = this.#expansions.get(term.text);
    if (known?.version === version) return known.lists;
    const lists: (readonly Entry[])[] = [];
    for (const token of this.#vocabulary.startingWith(term.prefix, this.keys()))
      if (term.matches(token, untimed)) lists.push(this.lookup(token));
    this.#expansions.set(term.text, { lists, version });
    return lists;
  }
}
