import { type ExprNode, GroqSyntaxError, parse } from 'groq-js';
import { QueryParseError } from './query-parse-error.ts';

/**
 * Larger queries are refused: groq-js takes time quadratic in the number of tokens (minutes for 256 KiB of `1,1,1,…`)
 * and cannot be interrupted.
 */
const mostTokens = 8000;
const longestQuery = 256 * 1024;
const token = /"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\w+|[^\s\w]/gs;

/**
 * Parses GROQ.
 * @param params the values of parameters that stand where GROQ wants a constant (`[$from...$to]`)
 * @throws QueryParseError saying where and why
 */
export function parseQuery(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  const whole = { start: 0, end: query.length };
  if (query.length > longestQuery || hasTooManyTokens(query)) {
    const advice = 'pass long lists as parameters, or split it';
    throw new QueryParseError(query, whole, `The query is too long (over ${mostTokens} tokens): ${advice}.`);
  }
  const unclosed = query.lastIndexOf('\\u{');
  // groq-js looks for the closing brace for ever.
  if (unclosed >= 0 && !query.includes('}', unclosed)) {
    throw new QueryParseError(query, { start: unclosed, end: query.length }, 'Expected "}" after a Unicode escape.');
  }
  try {
    // groq-js takes a comment to end with a line break.
    return parse(`${query}\n`, { params });
  } catch (error) {
    if (error instanceof GroqSyntaxError) {
      const at = Math.min(error.position, query.length);
      throw new QueryParseError(query, { start: at, end: at }, error.message);
    }
    if (error instanceof RangeError) throw new QueryParseError(query, whole, 'The query is nested too deeply.');
    if (error instanceof Error) throw new QueryParseError(query, whole, error.message);
    throw error;
  }
}

function hasTooManyTokens(query: string): boolean {
  const tokens = query.matchAll(token);
  let count = 0;
  while (!tokens.next().done) if (++count > mostTokens) return true;
  return false;
}

/** Brackets that may hold a constant: no comparison, no further brackets. */
const constantBrackets = /\[[^[\]=<>!&|]*\]/g;

/** The parameters that may decide how a query is parsed, because they stand alone in brackets. */
export function shapingParameters(query: string): string[] {
  const names = new Set<string>();
  for (const [brackets] of query.matchAll(constantBrackets)) {
    for (const [, name] of brackets.matchAll(/\$([a-zA-Z_]\w*)/g)) names.add(name!);
  }
  return [...names];
}
