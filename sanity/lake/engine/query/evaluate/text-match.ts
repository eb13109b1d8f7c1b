import { deepTexts, frequencyScore, patternTerms, type Term, TextQuery } from './text-query.ts';
import { tokenize } from './text-tokens.ts';

/** The tokens that `match` sees on its left side: those of a string, or of the strings in an array. */
export function matchTokens(value: unknown): string[] {
  if (typeof value === 'string') return tokenize(value);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => (typeof item === 'string' ? tokenize(item) : []));
}

/** The terms on `match`'s right side, or `null` when it is no pattern. */
export function matchTerms(value: unknown): Term[] | null {
  if (typeof value === 'string') return patternTerms(value);
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return null;
  return value.flatMap(patternTerms);
}

/** A `match` operator that compiles a pattern once for as long as it stays the same. */
export function createMatcher(): {
  matches: (left: unknown, right: unknown) => boolean;
  score: (left: unknown, right: unknown) => number;
} {
  let pattern: unknown;
  let terms: Term[] | null = null;
  function termsOf(right: unknown): Term[] | null {
    if (right !== pattern || typeof right !== 'string') {
      pattern = right;
      terms = matchTerms(right);
    }
    return terms;
  }
  return {
    matches(left, right) {
      if (right instanceof TextQuery) return right.matches(left);
      const wanted = termsOf(right);
      if (!wanted || wanted.length === 0) return false;
      const tokens = matchTokens(left);
      return tokens.length > 0 && wanted.every((term) => tokens.some(term.matches));
    },
    score(left, right) {
      if (right instanceof TextQuery) return right.score(deepTexts(left));
      const wanted = termsOf(right) ?? [];
      const tokens = wanted.length > 0 ? matchTokens(left) : [];
      return wanted.reduce((sum, term) => sum + frequencyScore(tokens.filter(term.matches).length), 0);
    },
  };
}
