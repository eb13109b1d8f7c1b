import { type ExprNode } from 'groq-js';
import { scopeLevels } from '../plan/analysis.ts';
import { parseArguments } from './function-call.ts';
import { parseOperand } from './operand.ts';
import { type DeclaredFunctions, type FunctionName, type Parsing } from './parsing.ts';
import { type Token } from './tokenizer.ts';

interface Declaration {
  readonly first: Token;
  readonly parameter: string;
  /** Where among the tokens its body begins. */
  readonly start: number;
  body?: Body;
  /** How many calls a call of it makes in all. */
  weight: number;
  isBeingParsed: boolean;
}

/** A query that calls functions more often than this once they are written out is refused. */
const mostCalls = 1000;

/**
 * The functions that a query declares: `fn namespace::name($parameter) = $parameter{…};`. A call is replaced by the
 * body, with the argument in the parameter's place.
 *
 * @see https://spec.groq.dev/draft/#sec-Custom-Functions
 */
export class CustomFunctions implements DeclaredFunctions {
  readonly #parser: Parsing;
  readonly #declarations = new Map<string, Declaration>();
  #calls = 0;

  constructor(parser: Parsing) {
    this.#parser = parser;
  }

  has(namespace: string, name: string): boolean {
    return this.#declarations.has(`${namespace}::${name}`);
  }

  /** Reads the declarations at the start of the query; each may call those after it, too. */
  declare(): void {
    const { cursor } = this.#parser;
    while (cursor.isAtWord('fn') && cursor.peek(1).start > cursor.peek().end) {
      this.#declareOne();
      while (cursor.peek().type !== 'end' && !cursor.isAt(';')) cursor.next();
      if (!cursor.accept(';')) throw cursor.errorHere("expected ';' at the end of function definition");
    }
    const end = cursor.index;
    for (const declaration of this.#declarations.values()) this.#bodyOf(declaration);
    cursor.index = end;
    this.#calls = 0;
  }

  /** Parses the argument of a call. */
  call({ namespace, name, first }: FunctionName): ExprNode {
    const { cursor } = this.#parser;
    const declaration = this.#declarations.get(`${namespace}::${name}`)!;
    const [argument] = parseArguments(this.#parser, { namespace, name, first }, { least: 1, most: 1 });
    const body = this.#bodyOf(declaration);
    this.#calls += 1 + declaration.weight;
    if (this.#calls > mostCalls) throw cursor.error(`the query calls functions more than ${mostCalls} times`, first);
    return withArgument(body, argument!);
  }

  #declareOne(): void {
    const { cursor } = this.#parser;
    cursor.next();
    if (cursor.peek().type !== 'name') throw cursor.errorHere('expected function namespace');
    const first = cursor.next();
    if (!cursor.accept('::')) throw cursor.errorHere("expected '::' followed by a function name");
    if (cursor.peek().type !== 'name') throw cursor.errorHere('expected a function name');
    const name = cursor.next().text;
    if (!cursor.accept('(')) throw cursor.errorHere("expected '(' following function name");
    if (cursor.peek().type !== 'parameter') throw cursor.errorHere('expected parameter name');
    const parameter = cursor.next().text;
    if (!cursor.accept(')')) throw cursor.errorHere("expected ')' following function arguments");
    if (!cursor.accept('=')) throw cursor.errorHere("expected '=' following ()");
    const declaration: Declaration = { first, parameter, start: cursor.index, weight: 0, isBeingParsed: false };
    this.#declarations.set(`${first.text}::${name}`, declaration);
  }

  /** The body, parsed when it is first wanted. */
  #bodyOf(declaration: Declaration): Body {
    if (declaration.body) return declaration.body;
    const parser = this.#parser;
    const { cursor } = parser;
    if (declaration.isBeingParsed) throw cursor.error('a function cannot call itself', declaration.first);
    declaration.isBeingParsed = true;
    const outside = { index: cursor.index, parameter: parser.functionParameter, calls: this.#calls };
    cursor.index = declaration.start;
    this.#calls = 0;
    const body = this.#parseBody(declaration);
    declaration.weight = this.#calls;
    cursor.index = outside.index;
    parser.functionParameter = outside.parameter;
    this.#calls = outside.calls;
    declaration.body = body;
    return body;
  }

  #parseBody({ parameter, first }: Declaration): Body {
    const parser = this.#parser;
    const { cursor } = parser;
    const token = cursor.peek();
    if (token.type !== 'parameter') throw cursor.errorHere('expected parameter name');
    if (token.text !== parameter) {
      const position = { start: token.start, end: token.start + token.text.length };
      throw cursor.error(`param $${token.text} referenced, but not provided`, position);
    }
    if (!['{', '[', '->'].includes(cursor.peek(1).text)) {
      cursor.next();
      throw cursor.errorHere("expected '{', '[' or '->' following parameter name");
    }
    cursor.next();
    parser.functionParameter = parameter;
    const body = parseOperand(parser, { type: 'Parameter', name: parameter });
    if (!cursor.isAt(';')) throw cursor.errorHere("expected ';' at the end of function definition");
    const projection = projectionOf(body);
    if (!projection) throw cursor.error('the body of a function must be a projection of its parameter', first);
    if (scopeLevels(projection, false) >> 1) throw cursor.error('^ must not lead out of a function', first);
    return body as Body;
  }
}

type Body = Extract<ExprNode, { type: 'Map' | 'Projection' }>;

/** The projection in `$it{…}`, `$it->{…}`, `$it[]{…}` or `$it[]->{…}`; `null` for any other expression. */
function projectionOf(body: ExprNode): ExprNode | null {
  const projection = body.type === 'Map' ? body.expr : body;
  const isOfParameter = body.type === 'Map' ? body.base.type === 'ArrayCoerce' && isParameter(body.base.base) : true;
  if (projection.type !== 'Projection' || !isOfParameter) return null;
  const base = projection.base.type === 'Deref' ? projection.base.base : projection.base;
  return isParameter(base) || (body.type === 'Map' && base.type === 'This') ? projection.expr : null;
}

const isParameter = (node: ExprNode): boolean => node.type === 'Parameter';

/** The body of a function with the argument in the place of its parameter. */
function withArgument(body: Body, argument: ExprNode): ExprNode {
  if (body.type === 'Map') return { ...body, base: { type: 'ArrayCoerce', base: argument } };
  return { ...body, base: body.base.type === 'Deref' ? { type: 'Deref', base: argument } : argument };
}
