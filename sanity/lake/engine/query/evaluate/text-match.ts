import { type Ticks } from './clock.ts';
import { deepTexts, frequencyScore, patternTerms, type Term, TextQuery } from './text-query.ts';
import { tokenize } from './text-tokens.ts';
import { stepsThrough } from './value-size.ts';

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
  matches: (left: unknown, right: unknown, clock: Ticks) => boolean;
  score: (left: unknown, right: unknown, clock: Ticks) => number;
} {
  let pattern: unknown;
  let terms: Term[] | null = null;
  function termsOf(right: unknown, clock: Ticks): Term[] | null {
    if (right !== pattern || typeof right !== 'string') {
      pattern = right;
      clock.tick(stepsThroughTexts(right));
      terms = matchTerms(right);
    }
    return terms;
  }
  return {
    matches(left, right, clock) {
      if (right instanceof TextQuery) return right.matches(left, clock);
      const wanted = termsOf(right, clock);
      if (!wanted || wanted.length === 0) return false;
      clock.tick(stepsThroughTexts(left));
      const tokens = matchTokens(left);
      return tokens.length > 0 && wanted.every((term) => tokens.some(occursAs(term, clock)));
    },
    score(left, right, clock) {
      if (right instanceof TextQuery) return right.score(deepTexts(left, clock), clock);
      const wanted = termsOf(right, clock) ?? [];
      clock.tick(stepsThroughTexts(left));
      const tokens = wanted.length > 0 ? matchTokens(left) : [];
      return wanted.reduce((sum, term) => sum + frequencyScore(tokens.filter(occursAs(term, clock)).length), 0);
    },
  };
}

function occursAs(term: Term, clock: Ticks): (token: string) => boolean {
  return (token) => {
    clock.tick();
    return term.matches(token, clock);
  };
}

function stepsThroughTexts(value: unknown): number {
  return Array.isArray(value)
    ? value.reduce<number>((sum, item) => sum + 1 + stepsThrough(item), 0)
    : stepsThrough(value);
}
