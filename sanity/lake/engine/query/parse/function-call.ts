import { type ExprNode, type SelectNode } from 'groq-js';
import { arityFault, pipeSignature, type Signature, signatureOf } from './function-signatures.ts';
import { type FunctionName, type Parsing } from './parsing.ts';
import { parseSelector } from './selector.ts';
import { type Token } from './tokenizer.ts';

/** `name(…)`, `namespace::name(…)`. */
export function parseFunctionCall(parser: Parsing): ExprNode {
  const called = parseFunctionName(parser);
  const { namespace, name, first } = called;
  if (namespace === 'global' && name === 'select') return parseSelect(parser);
  if (parser.functions.has(namespace, name)) return parser.functions.call(called);
  const signature = signatureOf(namespace, name);
  if (typeof signature === 'string') throw faultOf(parser, first, signature);
  if (signature.isForDelta) throw faultOf(parser, first, `${name}() can be used in the filters of webhooks only`);
  if (name === 'boost' && namespace === 'global' && !parser.allowsBoost) {
    throw faultOf(parser, first, 'boost() can be used within score() only');
  }
  return { type: 'FuncCall', namespace, name, args: parseArguments(parser, called, signature) };
}

/** `| order(…)`, `| score(…)`, of which the `|` has been parsed. */
export function parsePipeFunction(parser: Parsing, base: ExprNode): ExprNode {
  const { cursor } = parser;
  const [token, following] = [cursor.peek(), cursor.peek(1)];
  const isCall = token.type === 'name' && (following.text === '(' || following.text === '::');
  if (!isCall) throw cursor.error('object or function expected');
  const called = parseFunctionName(parser);
  const signature = pipeSignature(called.namespace, called.name);
  if (typeof signature === 'string') throw faultOf(parser, called.first, signature);
  const isScore = called.name === 'score';
  if (isScore && !isScorable(base)) {
    throw faultOf(parser, called.first, 'score() takes documents: it must stand before any projection or element');
  }
  const allowedBoost = parser.allowsBoost;
  parser.allowsBoost ||= isScore;
  const args = parseArguments(parser, called, signature, isScore ? expressionOf : parseOrdering);
  parser.allowsBoost = allowedBoost;
  return { type: 'PipeFuncCall', base, name: called.name, args };
}

/** Goes past the name of a function, to the bracket of its arguments. */
function parseFunctionName({ cursor }: Parsing): FunctionName {
  const first = cursor.next();
  if (!cursor.accept('::')) return { namespace: 'global', name: first.text, first };
  const [token, following] = [cursor.peek(), cursor.peek(1)];
  if (token.type !== 'name' || following.text !== '(') {
    throw cursor.error('expected a function following namespace expression');
  }
  return { namespace: first.text, name: cursor.next().text, first };
}

/** The arguments with their brackets. */
export function parseArguments(
  parser: Parsing,
  { name, first }: FunctionName,
  signature: Signature,
  parseArgument: (parser: Parsing) => ExprNode = expressionOf,
): ExprNode[] {
  const { cursor } = parser;
  const open = cursor.next();
  const args: ExprNode[] = [];
  while (cursor.isAtExpression) {
    args.push(args.length === signature.selector ? parseSelector(parser) : parseArgument(parser));
    if (!cursor.accept(',')) break;
  }
  cursor.close(')', open, 'function arguments');
  const fault = arityFault(signature, name, args.length);
  if (fault !== null) throw faultOf(parser, first, fault);
  return args;
}

const expressionOf = (parser: Parsing): ExprNode => parser.expression();

/** An argument of `order()`: an expression, perhaps with its direction. */
function parseOrdering(parser: Parsing): ExprNode {
  const { cursor } = parser;
  const base = parser.expression();
  const isDescending = cursor.isAtWord('desc');
  if (!isDescending && !cursor.isAtWord('asc')) return base;
  // The direction binds as tightly as a comparison, so in `a && b asc` it would belong to `b`.
  if (base.type === 'And' || base.type === 'Or') throw cursor.error(`unexpected ${cursor.peek().text}`);
  cursor.next();
  return { type: isDescending ? 'Desc' : 'Asc', base };
}

/** `select(condition => value, …, fallback)`. */
function parseSelect(parser: Parsing): SelectNode {
  const { cursor } = parser;
  const open = cursor.next();
  const select: SelectNode = { type: 'Select', alternatives: [] };
  while (cursor.isAtExpression) {
    if (select.fallback) throw cursor.error('select() takes nothing after its default value');
    const value = parser.expression();
    if (cursor.accept('=>')) {
      select.alternatives.push({ type: 'SelectAlternative', condition: value, value: parser.expression() });
    } else {
      select.fallback = value;
    }
    if (!cursor.accept(',')) break;
  }
  cursor.close(')', open, 'function arguments');
  return select;
}

/** Whether `score()` can be applied: hosted Sanity scores documents, not what is made of them. */
function isScorable(node: ExprNode): boolean {
  switch (node.type) {
    case 'AccessElement':
    case 'Projection':
      return false;
    case 'Map':
      return node.expr.type !== 'Projection' && isScorable(node.base);
    case 'ArrayCoerce':
    case 'Filter':
    case 'Group':
    case 'PipeFuncCall':
    case 'Slice':
      return isScorable(node.base);
    default:
      return true;
  }
}

/** An error about a call, of which the arguments may have been parsed. */
const faultOf = ({ cursor }: Parsing, first: Token, description: string): Error =>
  cursor.error(description, { start: first.start, end: cursor.previous.end });
