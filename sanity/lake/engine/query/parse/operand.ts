import { type ExprNode } from 'groq-js';
import { parseBrackets } from './brackets.ts';
import { parseFunctionCall, parsePipeFunction } from './function-call.ts';
import { parseArray, parseObject } from './literals.ts';
import { type Parsing } from './parsing.ts';
import { onProjection, onValue, traverse, type TraversalStep } from './traversal.ts';

/**
 * Parses a value and the traversals and pipes that follow it.
 *
 * @param primary the value, when it has been parsed
 */
export function parseOperand(parser: Parsing, primary = parsePrimary(parser)): ExprNode {
  const { cursor } = parser;
  let node = primary;
  let steps: TraversalStep[] = [];
  for (;;) {
    const step = parseTraversal(parser);
    if (step) {
      steps.push(step);
      continue;
    }
    node = traverse(node, steps);
    if (!cursor.accept('|')) return node;
    steps = [];
    node = parsePipeFunction(parser, node);
  }
}

function parsePrimary(parser: Parsing): ExprNode {
  const { cursor } = parser;
  const token = cursor.peek();
  switch (token.type) {
    case 'string':
    case 'number':
      cursor.next();
      return { type: 'Value', value: token.value ?? null };
    case 'parameter':
      return parseParameter(parser);
    case 'name':
      return parseName(parser);
    case 'symbol':
      return parseSymbol(parser);
    default:
      throw cursor.unexpected();
  }
}

/** `$name`. Hosted Sanity marks as many characters as its name has. */
function parseParameter(parser: Parsing): ExprNode {
  const { text: name, start } = parser.cursor.next();
  const end = start + name.length;
  if (parser.functionParameter === name) {
    const description = `the parameter $${name} of a function may only stand at the start of its body`;
    throw parser.cursor.error(description, { start, end });
  }
  parser.refer({ name, start, end });
  return { type: 'Parameter', name };
}

const words: Readonly<Record<string, ExprNode>> = {
  null: { type: 'Value', value: null },
  true: { type: 'Value', value: true },
  false: { type: 'Value', value: false },
};

function parseName(parser: Parsing): ExprNode {
  const [token, following] = [parser.cursor.peek(), parser.cursor.peek(1)];
  const isCall = following.start === token.end && (following.text === '(' || following.text === '::');
  if (isCall && following.type === 'symbol') return parseFunctionCall(parser);
  parser.cursor.next();
  return Object.hasOwn(words, token.text) ? { ...words[token.text]! } : { type: 'AccessAttribute', name: token.text };
}

function parseSymbol(parser: Parsing): ExprNode {
  const { cursor } = parser;
  switch (cursor.peek().text) {
    case '(': {
      const open = cursor.next();
      const base = parser.expression();
      cursor.close(')', open, 'parenthesized expression');
      return { type: 'Group', base };
    }
    case '[':
      return parseArray(parser);
    case '{':
      return parseObject(parser);
    case '*':
      cursor.next();
      return { type: 'Everything' };
    case '@':
      cursor.next();
      return { type: 'This' };
    case '^':
      return parseParent(parser);
    default:
      throw cursor.unexpected();
  }
}

/** `^`, `^.^`. */
function parseParent({ cursor }: Parsing): ExprNode {
  cursor.next();
  let n = 1;
  for (; cursor.isAt('.') && cursor.peek(1).text === '^'; n++) {
    cursor.next();
    cursor.next();
  }
  return { type: 'Parent', n };
}

/** Parses one traversal; `null` when none comes next. */
function parseTraversal(parser: Parsing): TraversalStep | null {
  const { cursor } = parser;
  if (cursor.peek().type !== 'symbol') return null;
  switch (cursor.peek().text) {
    case '.': {
      cursor.next();
      const { type, text } = cursor.peek();
      if (text === '^' || text === '@') throw cursor.error(`${text} is not allowed here`);
      if (type !== 'name') throw cursor.unexpected();
      return attribute(cursor.next().text);
    }
    case '->':
      cursor.next();
      return parseDereference(parser);
    case '[':
      return parseBrackets(parser);
    case '|':
      if (cursor.peek(1).text !== '{' || cursor.peek(1).type !== 'symbol') return null;
      cursor.next();
      return onProjection(parseObject(parser));
    case '{':
      return onProjection(parseObject(parser));
    default:
      return null;
  }
}

const attribute = (name: string): TraversalStep => onValue((base) => ({ type: 'AccessAttribute', base, name }));
const dereference: TraversalStep = onValue((base) => ({ type: 'Deref', base }));

/** `->` or `->name`: also a name that is an operator elsewhere, such as `match`. */
function parseDereference({ cursor }: Parsing): TraversalStep {
  if (cursor.peek().type !== 'name') return dereference;
  const { text } = cursor.next();
  return (rest) => dereference(attribute(text)(rest));
}
