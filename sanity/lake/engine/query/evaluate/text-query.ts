import { type Ticks, untimed } from './clock.ts';
import { termGlob } from './glob.ts';
import { tokenize, tokenizePattern } from './text-tokens.ts';
import { stepsThrough } from './value-size.ts';

/** One word of a search, in which `*` stands for any text. */
export class Term {
  readonly text: string;
  /** The literal start that every matching token has. */
  readonly prefix: string;
  readonly matches: (token: string, clock: Ticks) => boolean;

  constructor(text: string) {
    this.text = text;
    const wildcard = text.search(/[*.]/);
    this.prefix = wildcard < 0 ? text : text.slice(0, wildcard);
    if (wildcard < 0) this.matches = (token) => token === text;
    else if (wildcard === text.length - 1 && text.endsWith('*'))
      this.matches = (token) => token.startsWith(this.prefix);
    else {
      const glob = termGlob(text);
      this.matches = (token, clock) => glob.matches(token, clock);
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

  /** Whether a value's text satisfies the query. */
  matches(value: unknown, clock: Ticks): boolean {
    if (this.#excluded.length > 0 || this.#phrases.length === 0) return this.score(deepTexts(value, clock), clock) > 0;
    const missing = new Set(this.#phrases);
    // Most texts that match do so early on.
    return visitTexts(value, clock, (text) => {
      const tokens = [tokenize(text)];
      for (const phrase of missing) if (occurrences(tokens, phrase, clock) > 0) missing.delete(phrase);
      return missing.size === 0;
    });
  }

  /** @param texts the tokens of each piece of text */
  score(texts: readonly (readonly string[])[], clock: Ticks): number {
    if (this.#excluded.some((phrase) => occurrences(texts, phrase, clock) > 0)) return 0;
    let score = 0;
    for (const phrase of this.#phrases) {
      const frequency = occurrences(texts, phrase, clock);
      if (frequency === 0) return 0;
      score += frequencyScore(frequency);
    }
    // Exclusions alone are satisfied by any text that lacks them.
    return this.#phrases.length === 0 && this.#excluded.length > 0 ? 1 : score;
  }
}

function occurrences(texts: readonly (readonly string[])[], phrase: readonly Term[], clock: Ticks): number {
  let count = 0;
  for (const tokens of texts) {
    for (let start = 0; start + phrase.length <= tokens.length; start++) {
      const occurs = phrase.every((term, offset) => {
        clock.tick();
        return term.matches(tokens[start + offset]!, clock);
      });
      if (occurs) count++;
    }
  }
  return count;
}

/** Visits every string in a value, system fields (`_…`) apart, until the visitor answers `true`; tells whether it did. */
function visitTexts(value: unknown, clock: Ticks, visit: (text: string) => boolean): boolean {
  clock.tick(1 + stepsThrough(value));
  if (typeof value === 'string') return visit(value);
  if (Array.isArray(value)) return value.some((item) => visitTexts(item, clock, visit));
  if (typeof value !== 'object' || value === null) return false;
  for (const key of Object.keys(value)) {
    if (!key.startsWith('_') && visitTexts((value as Record<string, unknown>)[key], clock, visit)) return true;
  }
  return false;
}

/** The tokens of every string in a value, text by text. */
export function deepTexts(value: unknown, clock: Ticks = untimed): string[][] {
  const texts: string[][] = [];
  visitTexts(value, clock, (text) => {
    texts.push(tokenize(text));
    return false;
  });
  return texts;
}
