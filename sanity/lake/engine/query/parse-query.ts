import { type ExprNode, GroqSyntaxError, parse } from 'groq-js';
import { QueryParseError } from './query-parse-error.ts';

/** Longer queries are refused: parsing is not interrupted by any deadline. */
const longestQuery = 256 * 1024;

/**
 * Parses GROQ.
 * @param params the values of parameters that stand where GROQ wants a constant (`[$from...$to]`)
 * @throws QueryParseError saying where and why
 */
export function parseQuery(query: string, params: Readonly<Record<string, unknown>>): ExprNode {
  const whole = { start: 0, end: query.length };
  if (query.length > longestQuery)
    throw new QueryParseError(query, whole, `The query is longer than ${longestQuery} characters.`);
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

/** Brackets that may hold a constant: no comparison, no further brackets. */
const constantBrackets = /\[[^[\]=<>!&|]*\$[^[\]=<>!&|]*\]/g;

/** The parameters that may decide how a query is parsed, because they stand alone in brackets. */
export function shapingParameters(query: string): string[] {
  const names = new Set<string>();
  for (const [brackets] of query.matchAll(constantBrackets)) {
    for (const [, name] of brackets.matchAll(/\$([a-zA-Z_]\w*)/g)) names.add(name!);
  }
  return [...names];
}
