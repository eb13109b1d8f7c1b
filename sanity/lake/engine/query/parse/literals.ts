import { type ArrayElementNode, type ExprNode, type ObjectAttributeNode, type ObjectNode } from 'groq-js';
import { type Parsing } from './parsing.ts';

/** `[1, ...list]`. */
export function parseArray(parser: Parsing): ExprNode {
  const { cursor } = parser;
  const open = cursor.next();
  const elements: ArrayElementNode[] = [];
  while (cursor.isAt('...') || cursor.isAtExpression) {
    const isSplat = cursor.accept('...');
    elements.push({ type: 'ArrayElement', value: parser.expression(), isSplat });
    if (!cursor.accept(',')) break;
  }
  cursor.close(']', open, 'array body');
  return { type: 'Array', elements };
}

/** `{"name": value, name, condition => {…}, ...}`. */
export function parseObject(parser: Parsing): ObjectNode {
  const { cursor } = parser;
  const open = cursor.next();
  const attributes: ObjectAttributeNode[] = [];
  while (cursor.isAt('...') || cursor.isAtExpression) {
    attributes.push(parseAttribute(parser));
    if (!cursor.accept(',')) break;
  }
  cursor.close('}', open, 'object body');
  return { type: 'Object', attributes };
}

function parseAttribute(parser: Parsing): ObjectAttributeNode {
  const { cursor } = parser;
  const first = cursor.peek();
  if (cursor.accept('...')) {
    return { type: 'ObjectSplat', value: cursor.isAtExpression ? parser.expression() : { type: 'This' } };
  }
  if (first.type === 'string' && cursor.peek(1).text === ':') {
    cursor.next();
    cursor.next();
    return { type: 'ObjectAttributeValue', name: first.value as string, value: parser.expression() };
  }
  const value = parser.expression();
  if (cursor.accept('=>')) {
    return { type: 'ObjectConditionalSplat', condition: value, value: parser.expression() };
  }
  const name = attributeName(value);
  if (name !== null) return { type: 'ObjectAttributeValue', name, value };
  const position = { start: first.start, end: cursor.previous.end };
  throw cursor.error('attribute or string key expected', position);
}

/** https://spec.groq.dev/GROQ-1.revision1/#DetermineName() */
function attributeName(node: ExprNode): string | null {
  switch (node.type) {
    case 'AccessAttribute':
      return node.base ? null : node.name;
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Filter':
    case 'FlatMap':
    case 'Group':
    case 'Map':
    case 'PipeFuncCall':
    case 'Projection':
    case 'Slice':
      return attributeName(node.base);
    default:
      return null;
  }
}
