import { type ExprNode } from 'groq-js';
import { isList } from '../plan/analysis.ts';
import { extentOf } from '../plan/extent.ts';
import { OrderPlan } from '../plan/order-plan.ts';
import { filteredDataset, isPositiveScore, isScoredDataset, orderBeforeProjection } from '../plan/rewrite.ts';
import { scoreAccess } from '../plan/score-access.ts';
import { compileConditions, SourcePlan } from '../plan/source-plan.ts';
import {
  compileAttribute,
  compileDeref,
  compileElement,
  compileParameter,
  compileParent,
  compileProjection,
} from './compile-access.ts';
import {
  compileArrayLiteral,
  compileFilter,
  compileFilterOfAny,
  compileFlatMap,
  compileMap,
  compileSlice,
} from './compile-array.ts';
import { compileFunction } from './compile-function.ts';
import { compileObject } from './compile-object.ts';
import {
  compileAnd,
  compileOperator,
  compileOr,
  compileRange,
  compileSelect,
  compileTest,
  compileUnary,
} from './compile-operators.ts';
import {
  type Compiler,
  type Evaluate,
  type EvaluateArray,
  type Position,
  root,
  UnsupportedQuery,
} from './evaluator.ts';
import { compileOrder } from './order.ts';
import { compileScore } from './score.ts';
import { isWorthKeeping } from './worth-keeping.ts';

type Node<Type extends ExprNode['type']> = Extract<ExprNode, { type: Type }>;

/** A query, ready to run. */
export interface CompiledQuery {
  readonly evaluate: Evaluate;
  readonly sources: readonly SourcePlan[];
}

/**
 * Compiles a syntax tree.
 * @throws UnsupportedQuery when it uses what the lake does not have
 */
export function compileQuery(tree: ExprNode): CompiledQuery {
  const compiler = new QueryCompiler();
  return { evaluate: compiler.compile(tree, root), sources: compiler.sources };
}

/** The plan that finds the documents of a filtered or scored dataset (`isDividable`). */
export function datasetPlan(node: ExprNode): SourcePlan {
  const compiler = new QueryCompiler();
  const plan = compiler.dataset(node);
  if (plan) return plan;
  if (node.type === 'Filter' && isScoredDataset(node.base)) return compiler.scoredDataset(node.base);
  throw new TypeError(`A ${node.type} is no dataset.`);
}

class QueryCompiler implements Compiler {
  readonly sources: SourcePlan[] = [];

  compile(node: ExprNode, at: Position): Evaluate {
    if (at.isRepeated && isWorthKeeping(node, at)) return this.#kept(this.#compile(node, once(at)));
    return this.#compile(node, at);
  }

  compileTest(node: ExprNode, at: Position): ReturnType<typeof compileTest> {
    return compileTest(node, this, at);
  }

  compileArray(node: ExprNode, at: Position): EvaluateArray {
    if (at.isRepeated && isWorthKeeping(node, at)) {
      const evaluate = this.compile(node, at);
      return (scope) => asArray(evaluate(scope));
    }
    const array = this.#compileArray(node, at);
    if (array) return array;
    const evaluate = this.#compile(node, at);
    return (scope) => asArray(evaluate(scope));
  }

  dataset(node: ExprNode): SourcePlan | null {
    const conditions = filteredDataset(node);
    return conditions && this.#source(conditions, null);
  }

  /** Keeps the value of an expression that is the same wherever the query stands. */
  #kept(evaluate: Evaluate): Evaluate {
    return (scope) => {
      const { memo } = scope.run;
      if (!memo.has(evaluate)) memo.set(evaluate, evaluate(scope));
      return memo.get(evaluate);
    };
  }

  #source(
    conditions: readonly ExprNode[],
    order: readonly ExprNode[] | null,
    extra: ReturnType<typeof scoreAccess> = null,
  ): SourcePlan {
    const compiled = compileConditions(conditions, this);
    if (extra) compiled.push({ test: null, access: extra, cost: 0 });
    const plan = new SourcePlan(compiled, order && new OrderPlan(order, conditions, this), extentOf(conditions, this));
    this.sources.push(plan);
    return plan;
  }

  #compile(node: ExprNode, at: Position): Evaluate {
    const array = this.#compileArray(node, at);
    if (array) return (scope) => array(scope, Number.POSITIVE_INFINITY);
    switch (node.type) {
      case 'This':
        return (scope) => scope.value;
      case 'Value':
        return () => node.value ?? null;
      case 'Parameter':
        return compileParameter(node);
      case 'Parent':
        return compileParent(node);
      case 'AccessAttribute':
        return compileAttribute(node, this, at);
      case 'AccessElement':
        return compileElement(node, this, at);
      case 'Deref':
        return compileDeref(node, this, at);
      case 'Filter':
        return compileFilterOfAny(node, this, at);
      case 'Projection':
        return compileProjection(node, this, at);
      case 'Object':
        return compileObject(node, this, at);
      case 'OpCall':
        return compileOperator(node, this, at);
      case 'InRange':
        return compileRange(node, this, at);
      case 'And':
        return compileAnd(node, this, at);
      case 'Or':
        return compileOr(node, this, at);
      case 'Not':
      case 'Neg':
      case 'Pos':
        return compileUnary(node, this, at);
      case 'Select':
        return compileSelect(node, this, at);
      case 'FuncCall':
        return compileFunction(node, this, at);
      case 'Group':
        return this.compile(node.base, at);
      case 'Tuple':
        throw new UnsupportedQuery('A tuple has no value of its own.');
      default:
        throw new UnsupportedQuery(`A ${node.type} is not available in this lake.`);
    }
  }

  #compileArray(node: ExprNode, at: Position): EvaluateArray | null {
    switch (node.type) {
      case 'Everything':
        return this.#compileFilter(node, at);
      case 'Filter':
        return isList(node.base) ? this.#compileFilter(node, at) : null;
      case 'PipeFuncCall':
        return this.#compilePipe(node, at);
      case 'Map':
        return compileMap(node, this, at);
      case 'FlatMap':
        return compileFlatMap(node, this, at);
      case 'Slice':
        return compileSlice(node, this, at);
      case 'Array':
        return compileArrayLiteral(node, this, at);
      case 'ArrayCoerce':
        return this.compileArray(node.base, at);
      case 'Group':
        return this.#compileArray(node.base, at);
      default:
        return null;
    }
  }

  #compileFilter(node: Node<'Filter' | 'Everything'>, at: Position): EvaluateArray {
    const source = this.dataset(node);
    if (source) return (scope, limit) => source.select(scope, limit);
    const { base, expr } = node as Node<'Filter'>;
    if (base.type === 'PipeFuncCall' && base.name === 'order' && filteredDataset(base.base)) {
      // Order is stable, so what a filter drops may be dropped before sorting.
      return this.compileArray({ ...base, base: { type: 'Filter', base: base.base, expr } }, at);
    }
    return compileFilter(this.#positiveScores(base, expr) ?? this.compileArray(base, at), expr, this);
  }

  /** The base of `*[…] | score(…)[_score > 0]`, spared the documents that no index finds anything in. */
  #positiveScores(base: ExprNode, expr: ExprNode): EvaluateArray | null {
    if (!isPositiveScore(expr) || !isScoredDataset(base)) return null;
    const source = this.scoredDataset(base);
    return compileScore((scope, limit) => source.select(scope, limit), base.args, this);
  }

  /** The documents that `*[…] | score(…)` scores above 0, and perhaps others. */
  scoredDataset({ base, args }: Node<'PipeFuncCall'>): SourcePlan {
    return this.#source(filteredDataset(base) ?? [], null, scoreAccess(args, this));
  }

  #compilePipe(node: Node<'PipeFuncCall'>, at: Position): EvaluateArray {
    if (node.name === 'score') return compileScore(this.compileArray(node.base, at), node.args, this);
    if (node.name !== 'order')
      throw new UnsupportedQuery(`The function | ${node.name}() is not available in this lake.`);
    const moved = orderBeforeProjection(node);
    if (moved) return this.compileArray(moved, at);
    const conditions = filteredDataset(node.base);
    if (!conditions) return compileOrder(node.base, node.args, this, at);
    const source = this.#source(conditions, node.args);
    return (scope, limit, from) => source.select(scope, limit, from);
  }
}

function once(at: Position): Position {
  return { ...at, isRepeated: false };
}

function asArray(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}
