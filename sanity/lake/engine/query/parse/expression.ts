import { type ExprNode, type OpCall } from 'groq-js';
import { ungroup } from '../plan/analysis.ts';
import { type Parsing } from './parsing.ts';
import { parseOperand } from './operand.ts';

/** https://spec.groq.dev/GROQ-1.revision1/#sec-Precedence-and-associativity */
const levels = { or: 2, and: 3, comparison: 4, additive: 6, multiplicative: 7, negation: 8, power: 9, prefix: 10 };

interface Operator {
  readonly level: number;
  /** The lowest level of what may stand at its right. */
  readonly right: number;
  readonly build: (left: ExprNode, right: ExprNode) => ExprNode;
}

const call =
  (op: OpCall) =>
  (left: ExprNode, right: ExprNode): ExprNode => ({ type: 'OpCall', op, left, right });
const leftAssociative = (level: number, op: OpCall): Operator => ({ level, right: level + 1, build: call(op) });

const operators: Readonly<Record<string, Operator>> = {
  '||': { level: levels.or, right: levels.and, build: (left, right) => ({ type: 'Or', left, right }) },
  '&&': { level: levels.and, right: levels.comparison, build: (left, right) => ({ type: 'And', left, right }) },
  '==': leftAssociative(levels.comparison, '=='),
  '!=': leftAssociative(levels.comparison, '!='),
  '<': leftAssociative(levels.comparison, '<'),
  '<=': leftAssociative(levels.comparison, '<='),
  '>': leftAssociative(levels.comparison, '>'),
  '>=': leftAssociative(levels.comparison, '>='),
  match: leftAssociative(levels.comparison, 'match'),
  in: leftAssociative(levels.comparison, 'in'),
  '+': leftAssociative(levels.additive, '+'),
  '-': leftAssociative(levels.additive, '-'),
  '*': leftAssociative(levels.multiplicative, '*'),
  '/': leftAssociative(levels.multiplicative, '/'),
  '%': leftAssociative(levels.multiplicative, '%'),
  '**': { level: levels.power, right: levels.negation, build: call('**') },
};

const prefixes: Readonly<Record<string, { level: number; type: 'Pos' | 'Neg' | 'Not' }>> = {
  '+': { level: levels.prefix, type: 'Pos' },
  '-': { level: levels.negation, type: 'Neg' },
  '!': { level: levels.prefix, type: 'Not' },
};

/**
 * Parses an expression as far as it goes.
 *
 * @param lowest the lowest level of operators that belong to it
 * @param first its first operand, when that has been parsed
 * @throws {QueryParseError} when there is none
 */
export function parseExpression(parser: Parsing, lowest = levels.or, first = parsePrefixed(parser)): ExprNode {
  let left = first;
  let highest = Number.POSITIVE_INFINITY;
  for (;;) {
    const operator = operatorAt(parser);
    if (!operator || operator.level < lowest || operator.level > highest) return left;
    const { text } = parser.cursor.next();
    left = text === 'in' ? parseIn(parser, left) : operator.build(left, parseExpression(parser, operator.right));
    // Comparisons do not associate, and what a power belongs to has been parsed with it.
    const isLast = operator.level === levels.comparison || operator.level === levels.power;
    highest = isLast ? operator.level - 1 : operator.level;
  }
}

function operatorAt({ cursor }: Parsing): Operator | null {
  const { type, text } = cursor.peek();
  if (type !== 'symbol' && !(type === 'name' && (text === 'in' || text === 'match'))) return null;
  return Object.hasOwn(operators, text) ? operators[text]! : null;
}

function parsePrefixed(parser: Parsing): ExprNode {
  const { cursor } = parser;
  const { type, text } = cursor.peek();
  const prefix = type === 'symbol' && Object.hasOwn(prefixes, text) ? prefixes[text]! : null;
  if (!prefix) return parseOperand(parser);
  cursor.next();
  return { type: prefix.type, base: parseExpression(parser, prefix.level) };
}

/** What follows `in`: a list, a path, or a range, which may stand in brackets. */
function parseIn(parser: Parsing, base: ExprNode): ExprNode {
  const { cursor } = parser;
  const open = cursor.peek();
  if (!cursor.accept('(')) {
    const right = parseExpression(parser, levels.additive);
    return parseRange(parser, base, right) ?? { type: 'OpCall', op: 'in', left: base, right };
  }
  const first = parseExpression(parser, levels.additive);
  const range = parseRange(parser, base, first);
  const inner = range ?? parseExpression(parser, levels.or, first);
  cursor.close(')', open, 'parenthesized expression');
  if (range) return range;
  const right = parseExpression(parser, levels.additive, parseOperand(parser, { type: 'Group', base: inner }));
  return { type: 'OpCall', op: 'in', left: base, right: ungroup(right) };
}

/** `left..right`, of which the left side has been parsed; `null` when no `..` comes next. */
function parseRange(parser: Parsing, base: ExprNode, left: ExprNode): ExprNode | null {
  const range = parser.cursor.acceptRange();
  if (!range) return null;
  return { type: 'InRange', base, left, right: parseExpression(parser, levels.additive), isInclusive: range === '..' };
}
