import { type SelectorNode, type TupleNode } from 'groq-js';
import { type Parsing } from './parsing.ts';

/**
 * Parses a selector, which names parts of a document: `title`, `author.(name, born)`, `items[done == true].text`.
 *
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-Selector
 */
export function parseSelector(parser: Parsing): SelectorNode {
  const { cursor } = parser;
  let node = parseSelectorStart(parser);
  for (;;) {
    const token = cursor.peek();
    if (cursor.accept('.')) {
      if (cursor.isAt('('))
        node = { type: 'SelectorNested', base: node, nested: parseSelectorGroup(parser) } as SelectorNode;
      else if (cursor.peek().type === 'name') node = { type: 'AccessAttribute', base: node, name: cursor.next().text };
      else throw cursor.unexpected();
    } else if (cursor.accept('[')) {
      node = parseSelectorBrackets(parser, node, token);
    } else {
      return node;
    }
  }
}

function parseSelectorStart(parser: Parsing): SelectorNode {
  const { cursor } = parser;
  const [token, following] = [cursor.peek(), cursor.peek(1)];
  if (cursor.isAt('(')) return parseSelectorGroup(parser);
  if (token.type !== 'name') throw cursor.error('selector expected');
  cursor.next();
  if (following.text !== '(') return { type: 'AccessAttribute', name: token.text };
  if (token.text !== 'anywhere') throw cursor.error('selector expected', token);
  const open = cursor.next();
  const arg = parser.expression();
  cursor.close(')', open, 'function arguments');
  return { type: 'SelectorFuncCall', name: 'anywhere', arg };
}

/** `(selector)`, `(selector, selector)`. */
function parseSelectorGroup(parser: Parsing): SelectorNode {
  const { cursor } = parser;
  const open = cursor.next();
  const members = [parseSelector(parser)];
  while (cursor.accept(',')) members.push(parseSelector(parser));
  cursor.close(')', open, 'parenthesized expression');
  return members.length === 1 ? members[0]! : ({ type: 'Tuple', members } as TupleNode<SelectorNode>);
}

function parseSelectorBrackets(parser: Parsing, base: SelectorNode, open: { start: number }): SelectorNode {
  const { cursor } = parser;
  const bracket = { ...cursor.previous, ...open };
  if (!cursor.isAtExpression) {
    cursor.close(']', bracket, 'expression');
    return { type: 'ArrayCoerce', base };
  }
  const expr = parser.expression();
  cursor.close(']', bracket, 'expression');
  const value = parser.constant(expr);
  if (typeof value === 'string') return { type: 'AccessAttribute', base, name: value };
  if (typeof value !== 'number') return { type: 'Filter', base, expr };
  throw cursor.error('a selector cannot name an element', { start: open.start, end: cursor.previous.end });
}
