import { type ParsedQuery, Parser } from './parse/parser.ts';
import { QueryParseError } from './query-parse-error.ts';

const longestQuery = 256 * 1024;

/**
 * Parses GROQ.
 *
 * @param params the values of parameters that stand where GROQ wants a constant (`[$from...$to]`)
 * @throws {QueryParseError} saying where and why
 */
export function parseQuery(query: string, params: Readonly<Record<string, unknown>>): ParsedQuery {
  const whole = { start: 0, end: query.length };
  if (query.length > longestQuery) {
    const advice = 'pass long lists as parameters, or split it';
    throw new QueryParseError(query, whole, `The query is too long (over ${longestQuery} characters): ${advice}.`);
  }
  try {
    return new Parser(query, params).parse();
  } catch (error) {
    if (error instanceof RangeError) throw new QueryParseError(query, whole, 'The query is nested too deeply.');
    throw error;
  }
}
