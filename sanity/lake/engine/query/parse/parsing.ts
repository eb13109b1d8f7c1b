import { type ExprNode } from 'groq-js';
import { type Constant } from './constant.ts';
import { type Cursor } from './cursor.ts';
import { type Token } from './tokenizer.ts';

/** A function's name, past which the cursor has gone. */
export interface FunctionName {
  readonly namespace: string;
  readonly name: string;
  /** The first token of the name. */
  readonly first: Token;
}

/** A parameter that a query refers to, and where it does so first. */
export interface ParameterReference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The functions that a query declares itself. */
export interface DeclaredFunctions {
  has(namespace: string, name: string): boolean;
  /** Parses the arguments of a call, and answers what the call stands for. */
  call(called: FunctionName): ExprNode;
}

/** What the parts of the parser share. An expression holds all of them, so they reach it through here. */
export interface Parsing {
  readonly cursor: Cursor;
  readonly functions: DeclaredFunctions;
  /** Whether `boost()` may be called here: within the arguments of `score()`. */
  allowsBoost: boolean;
  /** The parameter of the custom function whose body is being parsed. */
  functionParameter: string | null;
  /**
   * Parses an expression as far as it goes.
   *
   * @throws {QueryParseError} when there is none
   */
  expression(): ExprNode;
  /** Notes that the query refers to a parameter. */
  refer(reference: ParameterReference): void;
  /** The value of what stands in square brackets, or `undefined` when it is no constant. */
  constant(node: ExprNode): Constant;
}
