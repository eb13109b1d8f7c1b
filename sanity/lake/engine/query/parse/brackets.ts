import { type ExprNode } from 'groq-js';
import { type Parsing } from './parsing.ts';
import { type Token } from './tokenizer.ts';
import { onArray, onElement, onValue, type TraversalStep } from './traversal.ts';

/**
 * Parses what square brackets do to the value before them: `[]`, `[0]`, `["name"]`, `[from..to]`, `[filter]`.
 *
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-Disambiguating-square-bracket-traversal
 */
export function parseBrackets(parser: Parsing): TraversalStep {
  const { cursor } = parser;
  const open = cursor.next();
  if (!cursor.isAtExpression) {
    cursor.close(']', open, 'expression');
    return onArray((base) => ({ type: 'ArrayCoerce', base }));
  }
  const expr = parser.expression();
  const range = cursor.acceptRange();
  if (range) return parseSlice(parser, { open, left: expr, isInclusive: range === '..' });
  cursor.close(']', open, 'expression');
  const value = parser.constant(expr);
  if (typeof value === 'string') return onValue((base) => ({ type: 'AccessAttribute', base, name: value }));
  if (typeof value !== 'number') return onArray((base) => ({ type: 'Filter', base, expr }));
  if (!Number.isInteger(value)) throw fault(parser, open, 'array element access must use an integer');
  return onElement((base) => ({ type: 'AccessElement', base, index: value }));
}

function parseSlice(
  parser: Parsing,
  { open, left, isInclusive }: { open: Token; left: ExprNode; isInclusive: boolean },
): TraversalStep {
  const right = parser.expression();
  parser.cursor.close(']', open, 'expression');
  const [from, to] = [parser.constant(left), parser.constant(right)];
  if (!Number.isInteger(from) || !Number.isInteger(to)) {
    throw fault(parser, open, 'subscript ranges must have integer endpoints');
  }
  const ends = { left: from as number, right: to as number, isInclusive };
  return onArray((base) => ({ type: 'Slice', base, ...ends }));
}

/** An error about the brackets just parsed. */
const fault = ({ cursor }: Parsing, open: Token, description: string): Error =>
  cursor.error(description, { start: open.start, end: cursor.previous.end });
