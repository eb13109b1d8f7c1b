import { termGlob } from './glob.ts';
import { tokenize, tokenizePattern } from './text-tokens.ts';

/** One word of a search, in which `*` stands for any text. */
export class Term {
  readonly text: string;
  /** The literal start that every matching token has. */
  readonly prefix: string;
  readonly matches: (token: string) => boolean;

  constructor(text: string) {
    this.text = text;
    const wildcard = text.search(/[*.]/);
    this.prefix = wildcard < 0 ? text : text.slice(0, wildcard);
    if (wildcard < 0) this.matches = (token) => token === text;
    else if (wildcard === text.length - 1 && text.endsWith('*'))
      this.matches = (token) => token.startsWith(this.prefix);
    else {
      const glob = termGlob(text);
      this.matches = (token) => glob.matches(token);
    }
  }

  get isExact(): boolean {
    return this.prefix === this.text;
  }
}

/** The terms of a `match` pattern. */
export function patternTerms(pattern: string): Term[] {
  return tokenizePattern(pattern).map((term) => new Term(term));
}

/** What a word that occurs `frequency` times adds to a score: BM25 without length and rarity, as in groq-js. */
export function frequencyScore(frequency: number): number {
  return (frequency * 2.2) / (frequency + 1.2);
}

/**
 * The value of `text::query()`. All words must occur; `"a phrase"` must occur as it stands; `-word` must not;
 * `word*` is a prefix. https://www.sanity.io/docs/content-lake/search-content-with-groq
 */
export class TextQuery {
  readonly #phrases: readonly (readonly Term[])[];
  readonly #excluded: readonly (readonly Term[])[];

  constructor(query: string) {
    const phrases: Term[][] = [];
    const excluded: Term[][] = [];
    for (const part of query.match(/-?"[^"]*"?|[^\s"]+/g) ?? []) {
      const isExcluded = part.startsWith('-') && part.length > 1;
      const terms = patternTerms(part);
      const target = isExcluded ? excluded : phrases;
      if (part.includes('"')) target.push(terms);
      else target.push(...terms.map((term) => [term]));
    }
    this.#phrases = phrases.filter((terms) => terms.length > 0);
    this.#excluded = excluded.filter((terms) => terms.length > 0);
  }

  /** Terms that every matching document contains. */
  get required(): Term[] {
    return this.#phrases.flat();
  }

  matches(texts: readonly (readonly string[])[]): boolean {
    return this.score(texts) > 0;
  }

  /** @param texts the tokens of each piece of text */
  score(texts: readonly (readonly string[])[]): number {
    if (this.#excluded.some((phrase) => occurrences(texts, phrase) > 0)) return 0;
    let score = 0;
    for (const phrase of this.#phrases) {
      const frequency = occurrences(texts, phrase);
      if (frequency === 0) return 0;
      score += frequencyScore(frequency);
    }
    // Exclusions alone are satisfied by any text that lacks them.
    return this.#phrases.length === 0 && this.#excluded.length > 0 ? 1 : score;
  }
}

function occurrences(texts: readonly (readonly string[])[], phrase: readonly Term[]): number {
  let count = 0;
  for (const tokens of texts) {
    for (let start = 0; start + phrase.length <= tokens.length; start++) {
      if (phrase.every((term, offset) => term.matches(tokens[start + offset]!))) count++;
    }
  }
  return count;
}

/** The tokens of every string in a value, text by text; system fields (`_…`) apart. */
export function deepTexts(value: unknown, into: string[][] = []): string[][] {
  if (typeof value === 'string') into.push(tokenize(value));
  else if (Array.isArray(value)) for (const item of value) deepTexts(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      if (!key.startsWith('_')) deepTexts((value as Record<string, unknown>)[key], into);
    }
  }
  return into;
}
