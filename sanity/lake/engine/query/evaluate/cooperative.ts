import { setImmediate } from 'node:timers/promises';
import { type ExprNode, type MapNode, type ObjectNode, type PipeFuncCallNode, type SliceNode } from 'groq-js';
import { ungroup } from '../plan/analysis.ts';
import { filteredDataset, isDividable, onPiece, orderBeforeProjection } from '../plan/rewrite.ts';
import { QueryLimitError } from '../query-limit-error.ts';
import { type Clock } from './clock.ts';
import { compileQuery, datasetPlan } from './compile.ts';
import { type Scope } from './scope.ts';
import { isObject, type Json } from './values.ts';

const sliceMs = 15;
/** What cannot be divided may take this long before it is cut off. */
const longestStepMs = 500;
const all = Number.POSITIVE_INFINITY;

/** Thrown when documents changed while a query was pausing, so that it has to start again. */
export class ViewChanged extends Error {
  override readonly name = 'ViewChanged';
}

/**
 * Evaluates a long query in small steps, with turns for other work between them. It walks down from the query's root
 * as long as it meets lists, objects and projections, evaluates lists piece by piece, and leaves what is inside to
 * the compiled evaluator.
 * @throws ViewChanged when a document changed meanwhile
 */
export class CooperativeEvaluator {
  readonly #clock: Clock;
  #sliceEnd = performance.now() + sliceMs;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param limit how many items of a list are wanted */
  async evaluate(node: ExprNode, scope: Scope, limit = all): Promise<unknown> {
    switch (node.type) {
      case 'Group':
        return this.evaluate(node.base, scope, limit);
      case 'Object':
        return this.#object(node, scope);
      case 'Projection': {
        const value = await this.evaluate(node.base, scope);
        return isObject(value) ? this.evaluate(node.expr, scope.nested(value)) : null;
      }
      case 'Filter':
        if (isDividable(node)) return this.#dataset(node, scope, limit);
        return this.#inPieces(node, scope, { base: all, own: limit });
      case 'Map':
        return this.#inPieces(node, scope, { base: limit, own: limit });
      case 'FlatMap':
        return this.#inPieces(node, scope, { base: all, own: limit });
      case 'PipeFuncCall':
        return this.#pipe(node, scope, limit);
      case 'Slice':
        return this.#slice(node, scope);
      case 'AccessElement': {
        const { base, index } = node;
        const one = await this.#slice({ type: 'Slice', base, left: index, right: index, isInclusive: true }, scope);
        return Array.isArray(one) ? (one[0] ?? null) : null;
      }
      case 'AccessAttribute':
      case 'ArrayCoerce':
      case 'Deref':
        return node.base
          ? this.#step({ ...node, base: await this.#value(node.base, scope) }, scope)
          : this.#step(node, scope);
      case 'FuncCall': {
        const args: ExprNode[] = [];
        for (const [index, arg] of node.args.entries()) {
          // A selector has no value of its own.
          const isSelector = node.namespace === 'diff' && index === 2;
          args.push(isSelector ? arg : await this.#value(arg, scope));
        }
        return this.#step({ ...node, args }, scope);
      }
      default:
        return this.#step(node, scope);
    }
  }

  async #value(node: ExprNode, scope: Scope, limit = all): Promise<ExprNode> {
    return { type: 'Value', value: await this.evaluate(node, scope, limit) };
  }

  /** One step that is not divided. */
  async #step(node: ExprNode, scope: Scope): Promise<unknown> {
    await this.#pauseIfDue(scope);
    return compileQuery(node).evaluate(scope);
  }

  async #object({ type, attributes }: ObjectNode, scope: Scope): Promise<unknown> {
    const evaluated: ObjectNode = { type, attributes: [] };
    for (const attribute of attributes) {
      const value = await this.#value(attribute.value, scope);
      evaluated.attributes.push({ ...attribute, value });
    }
    return this.#step(evaluated, scope);
  }

  /** Slices before mapping, so that only what is wanted is mapped. */
  async #slice(node: SliceNode, scope: Scope): Promise<unknown> {
    const base = projectedLast(ungroup(node.base));
    if (base.type === 'Map') return this.evaluate({ ...base, base: { ...node, base: base.base } }, scope);
    if (isOrderedDataset(base)) return this.#step({ ...node, base }, scope);
    const isFromStart = node.left >= 0 && node.right >= 0;
    return this.#step({ ...node, base: await this.#value(base, scope, isFromStart ? node.right + 1 : all) }, scope);
  }

  async #pipe(node: PipeFuncCallNode, scope: Scope, limit: number): Promise<unknown> {
    const moved = projectedLast(node);
    if (moved.type === 'Map') return this.evaluate(moved, scope, limit);
    if (isOrderedDataset(node)) return this.#step(node, scope);
    const items = await this.evaluate(node.base, scope);
    if (!Array.isArray(items)) return null;
    if (node.name === 'order') return this.#step({ ...node, base: { type: 'Value', value: items } }, scope);
    return bestFirst(await this.#pieces((base) => ({ ...node, base }), items, scope, all));
  }

  /** A filtered or scored dataset, piece by piece of what an index narrows it to. */
  async #dataset(node: Extract<ExprNode, { type: 'Filter' }>, scope: Scope, limit: number): Promise<unknown> {
    await this.#pauseIfDue(scope);
    const candidates = datasetPlan(node).candidates(scope);
    const isScored = filteredDataset(node) === null;
    const found = await this.#pieces((piece) => onPiece(node, piece), candidates, scope, isScored ? all : limit);
    return isScored ? bestFirst(found) : found;
  }

  async #inPieces(
    node: MapNode | Extract<ExprNode, { type: 'Filter' | 'FlatMap' }>,
    scope: Scope,
    limits: { base: number; own: number },
  ): Promise<unknown> {
    const items = await this.evaluate(node.base, scope, limits.base);
    return Array.isArray(items) ? this.#pieces((base) => ({ ...node, base }), items, scope, limits.own) : null;
  }

  /** Evaluates an operation on a list that may as well be done on its pieces. */
  async #pieces(
    operation: (piece: ExprNode) => ExprNode,
    items: readonly unknown[],
    scope: Scope,
    limit: number,
  ): Promise<unknown[]> {
    const piece: { type: 'Value'; value: unknown[] } = { type: 'Value', value: [] };
    const { evaluate } = compileQuery(operation(piece));
    const results: unknown[] = [];
    let size = 1;
    for (let start = 0; start < items.length && results.length < limit; start += piece.value.length) {
      await this.#pauseIfDue(scope);
      piece.value = items.slice(start, start + size);
      const before = performance.now();
      for (const item of evaluate(scope) as unknown[]) results.push(item);
      size = performance.now() - before < 1 ? size * 2 : Math.max(1, size >> 1);
    }
    return results;
  }

  async #pauseIfDue({ run }: Scope): Promise<void> {
    if (performance.now() >= this.#sliceEnd) {
      const { version } = run.view;
      await setImmediate();
      if (run.view.version !== version) throw new ViewChanged();
      this.#sliceEnd = performance.now() + sliceMs;
    }
    this.#clock.startSlice(longestStepMs, tooLongAStep);
  }
}

/** The same with the projection after the order, if it can be. */
function projectedLast(node: ExprNode): ExprNode {
  return (node.type === 'PipeFuncCall' && node.name === 'order' && orderBeforeProjection(node)) || node;
}

function isOrderedDataset(node: ExprNode): boolean {
  return node.type === 'PipeFuncCall' && node.name === 'order' && filteredDataset(node.base) !== null;
}

function bestFirst(scored: unknown[]): unknown[] {
  return (scored as (Json & { _score: number })[]).sort((left, right) => right._score - left._score);
}

function tooLongAStep(): QueryLimitError {
  return new QueryLimitError('time', `One step of the query ran over ${longestStepMs} ms and was cut off: narrow it.`);
}
