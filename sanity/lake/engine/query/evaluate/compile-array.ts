import { type ExprNode } from 'groq-js';
import { type Compiler, type Evaluate, type EvaluateArray, hidden, nested, type Position } from './evaluator.ts';
import { type Scope } from './scope.ts';
import { isObject } from './values.ts';

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>;

/** `[filter]` on what `evaluateBase` yields. */
export function compileFilter(evaluateBase: EvaluateArray, expr: ExprNode, compiler: Compiler): EvaluateArray {
  const keep = compileKeep(expr, compiler);
  return (scope, limit) => {
    const items = evaluateBase(scope, Number.POSITIVE_INFINITY);
    return items && keep(items, scope, limit);
  };
}

/** `[filter]` on what may be no list: that is left as it is. */
export function compileFilterOfAny({ base, expr }: Node<'Filter'>, compiler: Compiler, at: Position): Evaluate {
  const evaluateBase = compiler.compile(base, at);
  const keep = compileKeep(expr, compiler);
  return (scope) => {
    const value = evaluateBase(scope);
    return Array.isArray(value) ? keep(value, scope, Number.POSITIVE_INFINITY) : value;
  };
}

/** Up to `limit` of the items for which the expression is true. */
function compileKeep(
  expr: ExprNode,
  compiler: Compiler,
): (items: readonly unknown[], scope: Scope, limit: number) => unknown[] {
  const test = compiler.compileTest(expr, nested);
  return (items, scope, limit) => {
    const inner = scope.nested(null);
    const kept: unknown[] = [];
    for (const item of items) {
      if (kept.length >= limit) break;
      scope.run.clock.tick();
      inner.value = item;
      if (test(inner)) kept.push(item);
    }
    scope.run.clock.built(kept.length);
    return kept;
  };
}

export function compileMap(node: Node<'Map'>, compiler: Compiler, at: Position): EvaluateArray {
  const evaluateBase = compiler.compileArray(node.base, at);
  const { expr } = node;
  // `[]{…}`: the hidden scope of the map has no part in it, so each item goes straight into the projection's scope.
  const isProjection = expr.type === 'Projection' && expr.base.type === 'This';
  const evaluate = isProjection ? onObjects(compiler.compile(expr.expr, nested)) : compiler.compile(expr, hidden);
  return (scope, limit) => {
    const items = evaluateBase(scope, limit);
    if (!items) return null;
    const inner = isProjection ? scope.nested(null) : scope.hidden(null);
    const count = Math.min(items.length, limit);
    const mapped = new Array<unknown>(count);
    for (let index = 0; index < count; index++) {
      scope.run.clock.tick();
      inner.value = items[index];
      mapped[index] = evaluate(inner);
    }
    scope.run.clock.built(count);
    return mapped;
  };
}

function onObjects(evaluate: Evaluate): Evaluate {
  return (scope) => (isObject(scope.value) ? evaluate(scope) : null);
}

export function compileFlatMap({ base, expr }: Node<'FlatMap'>, compiler: Compiler, at: Position): EvaluateArray {
  const evaluateBase = compiler.compileArray(base, at);
  const evaluate = compiler.compile(expr, hidden);
  return (scope, limit) => {
    // A document may yield no items at all, so the limit cannot be passed on.
    const items = evaluateBase(scope, Number.POSITIVE_INFINITY);
    if (!items) return null;
    const inner = scope.hidden(null);
    const flat: unknown[] = [];
    for (const item of items) {
      if (flat.length >= limit) break;
      scope.run.clock.tick();
      inner.value = item;
      const value = evaluate(inner);
      if (Array.isArray(value)) for (const part of value) flat.push(part);
    }
    scope.run.clock.built(flat.length);
    return flat;
  };
}

export function compileSlice(
  { base, left, right, isInclusive }: Node<'Slice'>,
  compiler: Compiler,
  at: Position,
): EvaluateArray {
  const evaluateBase = compiler.compileArray(base, at);
  const isFromStart = left >= 0 && right >= 0;
  const end = isInclusive ? right + 1 : right;
  return (scope, limit) => {
    const wanted = isFromStart ? Math.min(end, left + limit) : Number.POSITIVE_INFINITY;
    const items = evaluateBase(scope, wanted, isFromStart ? left : 0);
    if (!items) return null;
    const from = left < 0 ? items.length + left : left;
    const to = (right < 0 ? items.length + right : right) + (isInclusive ? 1 : 0);
    const part = items.slice(Math.max(from, 0), Math.max(to, 0));
    scope.run.clock.built(part.length);
    return part;
  };
}

export function compileArrayLiteral({ elements }: Node<'Array'>, compiler: Compiler, at: Position): EvaluateArray {
  const parts = elements.map((element) => ({
    evaluate: compiler.compile(element.value, at),
    isSplat: element.isSplat,
  }));
  return (scope) => {
    const items: unknown[] = [];
    for (const { evaluate, isSplat } of parts) {
      const value = evaluate(scope);
      if (!isSplat) items.push(value);
      else if (Array.isArray(value)) for (const item of value) items.push(item);
    }
    scope.run.clock.built(items.length);
    return items;
  };
}
