import { QueryParseError } from '../query-parse-error.ts';
import { decodeString } from './string-literal.ts';

export type TokenType = 'name' | 'parameter' | 'number' | 'string' | 'symbol' | 'illegal' | 'end';

/** A piece of a query. Positions are UTF-16 offsets; `end` is that of the next character. */
export interface Token {
  readonly type: TokenType;
  /** As it stands in the query; of a parameter, its name without the `$`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a string or a number means. */
  readonly value?: string | number | null;
}

/** White space and comments: https://spec.groq.dev/GROQ-1.revision1/#sec-White-Space */
const blank = /(?:[\t\n\v\f\r \u0085\u00a0]+|\/\/[^\n]*)+/y;
const name = /[A-Za-z_][A-Za-z_0-9]*/y;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** `1.` and `1e` are no numbers; `1..2`, `1.name` and `1[0]` are more than a number. */
const malformedNumber = /\d+(?:\.\d+)?(?:[eE](?:[+-](?!\d)|(?![+\-\d]))|\.(?![.\w]))/y;
// Plain characters are taken in one step, because V8's stack overflows at some millions of steps.
const text = /"[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*'/y;
const symbol = /\.\.\.|\.\.|\*\*|=>|==|!=|<=|>=|&&|\|\||->|::|[-+*/%<>=|!.,:;()[\]{}@^]/y;

/**
 * Takes a query apart. The last token is the end of the query.
 *
 * @throws {QueryParseError} for an escape sequence that means nothing
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = lengthAt(blank, query, 0);
  while (at < query.length) {
    const token = tokenAt(query, at);
    tokens.push(token);
    at = token.end + lengthAt(blank, query, token.end);
  }
  tokens.push({ type: 'end', text: '', start: query.length, end: query.length });
  return tokens;
}

function tokenAt(query: string, start: number): Token {
  const first = query[start]!;
  if (first === '"' || first === "'") return stringAt(query, start);
  if (first === '$') {
    const length = lengthAt(name, query, start + 1);
    if (length === 0) return plain('illegal', query, start, 1);
    const end = start + 1 + length;
    return { type: 'parameter', text: query.slice(start + 1, end), start, end };
  }
  if (first >= '0' && first <= '9') {
    const malformed = lengthAt(malformedNumber, query, start);
    if (malformed > 0) return plain('illegal', query, start, malformed);
    const token = plain('number', query, start, lengthAt(number, query, start));
    const value = Number(token.text);
    return { ...token, value: Number.isFinite(value) ? value : null };
  }
  const nameLength = lengthAt(name, query, start);
  if (nameLength > 0) return plain('name', query, start, nameLength);
  const symbolLength = lengthAt(symbol, query, start);
  return symbolLength > 0 ? plain('symbol', query, start, symbolLength) : plain('illegal', query, start, 1);
}

function stringAt(query: string, start: number): Token {
  const length = lengthAt(text, query, start);
  if (length === 0) return plain('illegal', query, start, query.length - start);
  const token = plain('string', query, start, length);
  const decoded = decodeString(token.text.slice(1, -1));
  if (typeof decoded === 'string') return { ...token, value: decoded };
  const position = { start: start + 1 + decoded.start, end: start + 1 + decoded.end };
  throw new QueryParseError(query, position, `invalid escape sequence ${JSON.stringify(decoded.sequence)}`);
}

function plain(type: TokenType, query: string, start: number, length: number): Token {
  return { type, text: query.slice(start, start + length), start, end: start + length };
}

function lengthAt(pattern: RegExp, query: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(query)?.[0].length ?? 0;
}
