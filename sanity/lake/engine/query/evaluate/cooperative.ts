import { setImmediate } from 'node:timers/promises';
import { type ExprNode, type ObjectNode, type PipeFuncCallNode } from 'groq-js';
import { filteredDataset } from '../plan/rewrite.ts';
import { QueryLimitError } from '../query-limit-error.ts';
import { type Clock } from './clock.ts';
import { compileQuery } from './compile.ts';
import { type Scope } from './scope.ts';
import { isObject, type Json } from './values.ts';

const sliceMs = 15;
/** What cannot be divided may take this long before it is cut off. */
const longestStepMs = 500;

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

  async evaluate(node: ExprNode, scope: Scope): Promise<unknown> {
    switch (node.type) {
      case 'Group':
        return this.evaluate(node.base, scope);
      case 'Object':
        return this.#object(node, scope);
      case 'Projection': {
        const value = await this.evaluate(node.base, scope);
        return isObject(value) ? this.evaluate(node.expr, scope.nested(value)) : null;
      }
      case 'Filter':
        if (filteredDataset(node.base)?.length === 0) return this.#dataset(node, scope);
        return this.#inPieces(node, scope);
      case 'Map':
      case 'FlatMap':
        return this.#inPieces(node, scope);
      case 'PipeFuncCall':
        return this.#pipe(node, scope);
      case 'AccessAttribute':
      case 'AccessElement':
      case 'ArrayCoerce':
      case 'Deref':
      case 'Slice':
        return node.base
          ? this.#step({ ...node, base: await this.#value(node.base, scope) }, scope)
          : this.#step(node, scope);
      case 'FuncCall': {
        const args: ExprNode[] = [];
        for (const arg of node.args) args.push(await this.#value(arg, scope));
        return this.#step({ ...node, args }, scope);
      }
      default:
        return this.#step(node, scope);
    }
  }

  async #value(node: ExprNode, scope: Scope): Promise<ExprNode> {
    return { type: 'Value', value: await this.evaluate(node, scope) };
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

  async #dataset(node: Extract<ExprNode, { type: 'Filter' }>, scope: Scope): Promise<unknown> {
    const candidates = compileQuery(node).sources.at(-1)!.candidates(scope);
    return this.#pieces(node, candidates, scope);
  }

  async #inPieces(node: Extract<ExprNode, { type: 'Filter' | 'Map' | 'FlatMap' }>, scope: Scope): Promise<unknown> {
    const items = await this.evaluate(node.base, scope);
    return Array.isArray(items) ? this.#pieces(node, items, scope) : null;
  }

  async #pipe(node: PipeFuncCallNode, scope: Scope): Promise<unknown> {
    const items = await this.evaluate(node.base, scope);
    if (!Array.isArray(items)) return null;
    if (node.name === 'order') return this.#step({ ...node, base: { type: 'Value', value: items } }, scope);
    const scored = (await this.#pieces(node, items, scope)) as (Json & { _score: number })[];
    return scored.sort((left, right) => right._score - left._score);
  }

  /** Evaluates an operation on a list that may as well be done on its pieces. */
  async #pieces(
    node: Extract<ExprNode, { type: 'Filter' | 'Map' | 'FlatMap' | 'PipeFuncCall' }>,
    items: readonly unknown[],
    scope: Scope,
  ): Promise<unknown[]> {
    const piece: { type: 'Value'; value: unknown[] } = { type: 'Value', value: [] };
    const { evaluate } = compileQuery({ ...node, base: piece });
    const results: unknown[] = [];
    let size = 1;
    for (let start = 0; start < items.length; start += piece.value.length) {
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

function tooLongAStep(): QueryLimitError {
  return new QueryLimitError('time', `One step of the query ran over ${longestStepMs} ms and was cut off: narrow it.`);
}
