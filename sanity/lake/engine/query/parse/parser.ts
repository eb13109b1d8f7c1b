import { type ExprNode } from 'groq-js';
import { constantValue, type Constant } from './constant.ts';
import { Cursor } from './cursor.ts';
import { CustomFunctions } from './custom-functions.ts';
import { parseExpression } from './expression.ts';
import { type ParameterReference, type Parsing } from './parsing.ts';

/** A parsed query. */
export interface ParsedQuery {
  /** The syntax tree, with groq-js's types. */
  readonly tree: ExprNode;
  readonly parameters: readonly ParameterReference[];
  /** The parameters whose values decided the tree, because GROQ wants constants where they stand (`[$from...$to]`). */
  readonly constants: readonly string[];
}

/** Parses one query. */
export class Parser implements Parsing {
  readonly cursor: Cursor;
  readonly functions: CustomFunctions;
  allowsBoost = false;
  functionParameter: string | null = null;
  readonly #params: Readonly<Record<string, unknown>>;
  readonly #references = new Map<string, ParameterReference>();
  readonly #constants = new Set<string>();

  constructor(query: string, params: Readonly<Record<string, unknown>>) {
    this.cursor = new Cursor(query);
    this.functions = new CustomFunctions(this);
    this.#params = params;
  }

  parse(): ParsedQuery {
    const { cursor } = this;
    if (cursor.peek().type === 'end') throw cursor.error('no query', { start: 0, end: 0 });
    this.functions.declare();
    const tree = this.expression();
    if (cursor.peek().type !== 'end') throw cursor.errorHere('unable to parse entire expression');
    return { tree, parameters: [...this.#references.values()], constants: [...this.#constants] };
  }

  expression(): ExprNode {
    return parseExpression(this);
  }

  refer(reference: ParameterReference): void {
    if (!this.#references.has(reference.name)) this.#references.set(reference.name, reference);
  }

  constant(node: ExprNode): Constant {
    const names: string[] = [];
    const value = constantValue(node, (name) => {
      names.push(name);
      return Object.hasOwn(this.#params, name) ? this.#params[name] : null;
    });
    if (value !== undefined) for (const name of names) this.#constants.add(name);
    return value;
  }
}
