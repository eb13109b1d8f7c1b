import { type ExprNode } from 'groq-js';
import { type Scope } from './scope.ts';

export type Evaluate = (scope: Scope) => unknown;
export type Test = (scope: Scope) => boolean;
/**
 * Evaluates an array, of which only the first `limit` items are wanted, and of these none before `from`: there may be
 * anything in their place. `null` when the value is no array.
 */
export type EvaluateArray = (scope: Scope, limit: number, from?: number) => readonly unknown[] | null;

/** Where in a query an expression stands. */
export interface Position {
  /** Whether it is evaluated in a hidden scope. */
  readonly isHidden: boolean;
  /** Whether it is evaluated once for each item of a loop. */
  readonly isRepeated: boolean;
}

export const root: Position = { isHidden: false, isRepeated: false };
/** Inside `[filter]`, `{projection}`, `order()`, `score()`. */
export const nested: Position = { isHidden: false, isRepeated: true };
/** Inside `[].a`. */
export const hidden: Position = { isHidden: true, isRepeated: true };

/** How a filtered dataset is found. */
export interface DatasetPlan {
  count(scope: Scope): number;
}

/** Turns the parts of a syntax tree into closures. */
export interface Compiler {
  compile(node: ExprNode, at: Position): Evaluate;
  compileTest(node: ExprNode, at: Position): Test;
  compileArray(node: ExprNode, at: Position): EvaluateArray;
  /** The plan of `*` or `*[…]`; `null` when the node is something else. */
  dataset(node: ExprNode): DatasetPlan | null;
}

/** A function that the lake does not have, or an expression in the wrong place. */
export class UnsupportedQuery extends Error {
  override readonly name = 'UnsupportedQuery';
}
