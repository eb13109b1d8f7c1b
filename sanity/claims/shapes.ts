import { type Agent, type ClaimPattern, type RuleName } from './types.ts';

/** A tag for a list of patterns of one rule, one a line; see `pattern.ts` for how they are written. */
export const shapes =
  (rule: RuleName, agent: Agent, negation?: 'despite-negation') =>
  (list: TemplateStringsArray): ClaimPattern[] =>
    lines(list).map((pattern) => ({ rule, agent, pattern, ...(negation && { despiteNegation: true }) }));

/** A tag for a list of patterns, one a line. */
export const lines = ([text]: TemplateStringsArray): string[] =>
  text!
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
