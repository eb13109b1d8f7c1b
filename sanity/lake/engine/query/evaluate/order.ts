import { type ExprNode } from 'groq-js';
import { type Compiler, type Evaluate, type EvaluateArray, nested, type Position } from './evaluator.ts';
import { type Scope } from './scope.ts';
import { totalCompare } from './values.ts';

export interface OrderKey {
  node: ExprNode;
  /** 1 for ascending, -1 for descending. */
  sign: 1 | -1;
}

/** The arguments of `order()`. */
export function orderKeys(args: readonly ExprNode[]): OrderKey[] {
  return args.map((arg) => {
    if (arg.type === 'Desc') return { node: arg.base, sign: -1 };
    return { node: arg.type === 'Asc' ? arg.base : arg, sign: 1 };
  });
}

/** Compares two rows of keys in the given directions. */
export function compareKeys(left: readonly unknown[], right: readonly unknown[], signs: readonly number[]): number {
  for (let index = 0; index < signs.length; index++) {
    const order = totalCompare(left[index], right[index]) * signs[index]!;
    if (order !== 0) return order;
  }
  return 0;
}

/** Sorts items by their keys; equals keep their places. */
export function sortItems<T>(
  items: readonly T[],
  scope: Scope,
  valueOf: (item: T) => unknown,
  keys: { evaluate: readonly Evaluate[]; signs: readonly number[] },
): T[] {
  const inner = scope.nested(null);
  const rows = items.map((item) => {
    scope.run.clock.tick();
    inner.value = valueOf(item);
    return { item, keys: keys.evaluate.map((evaluate) => evaluate(inner)) };
  });
  rows.sort((left, right) => {
    scope.run.clock.tick();
    return compareKeys(left.keys, right.keys, keys.signs);
  });
  return rows.map((row) => row.item);
}

/** `| order(…)` over any array. */
export function compileOrder(
  base: ExprNode,
  args: readonly ExprNode[],
  compiler: Compiler,
  at: Position,
): EvaluateArray {
  const evaluateBase = compiler.compileArray(base, at);
  const keys = orderKeys(args);
  const compiled = {
    evaluate: keys.map((key) => compiler.compile(key.node, nested)),
    signs: keys.map((key) => key.sign),
  };
  return (scope, limit) => {
    const items = evaluateBase(scope, Number.POSITIVE_INFINITY);
    if (!items) return null;
    const sorted = sortItems(items, scope, (item) => item, compiled);
    return limit < sorted.length ? sorted.slice(0, limit) : sorted;
  };
}
