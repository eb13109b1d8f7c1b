import { type ExprNode } from 'groq-js';
import { type Compiler, type Evaluate, nested } from '../evaluate/evaluator.ts';
import { orderKeys, sortItems } from '../evaluate/order.ts';
import { type Scope } from '../evaluate/scope.ts';
import { type Entry } from '../index/entry.ts';
import { OrderIndex, type Row, type RowKeys } from '../index/order-index.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { isFixed } from './access.ts';
import { isDocumentLocal, scopeLevels, ungroup } from './analysis.ts';
import { documentEvaluator } from './document-evaluator.ts';
import { isTypeAttribute, isWorthAnIndex, typeEquals } from './local-access.ts';

/** Documents in the order asked for, among which those sought are; all of them are when `isExact`. */
interface Ordered {
  readonly rows: readonly Row[];
  readonly isExact: boolean;
}

/** How `order(…)` over a scan of the dataset is answered: by an index in that order, or by sorting. */
export class OrderPlan {
  readonly #keys: { evaluate: Evaluate[]; signs: number[] };
  readonly #indexed: { key: string; create: (type: string | null) => OrderIndex } | null;
  readonly #type: Evaluate | null;
  readonly #isTypeConstant: boolean;
  /** Whether the index holds what the filter finds and nothing else: a type, and what the document alone decides. */
  readonly #isExact: boolean;

  /** @param conditions the filter's conditions, one of which may fix the type */
  constructor(args: readonly ExprNode[], conditions: readonly ExprNode[], compiler: Compiler) {
    const keys = orderKeys(args);
    const signs = keys.map((key) => key.sign);
    this.#keys = { evaluate: keys.map((key) => compiler.compile(key.node, nested)), signs };
    const equality = conditions.find((condition) => typeEquals(condition) !== null);
    const type = equality ? typeEquals(equality) : conditions.map(typeCondition).find((node) => node !== null);
    this.#type = type ? compiler.compile(type, nested) : null;
    this.#isTypeConstant = !type || scopeLevels(type, false) === 0;
    const others = conditions.filter((condition) => condition !== equality);
    this.#isExact = equality !== undefined && others.every(isWorthAnIndex);
    if (!keys.every((key) => isDocumentLocal(key.node))) {
      this.#indexed = null;
      return;
    }
    const local = keys.map((key) => documentEvaluator(key.node, compiler));
    const held = this.#isExact ? others : [];
    const tests = held.map((condition) => documentEvaluator(condition, compiler));
    const keysOf: RowKeys = (document) =>
      tests.every((test) => test(document) === true) ? local.map((evaluate) => evaluate(document)) : null;
    this.#indexed = {
      key: `order ${JSON.stringify([keys, held])}`,
      create: (name) => new OrderIndex(keysOf, signs, name),
    };
  }

  /** The index that would spare the sorting. */
  index(scope: Scope): IndexSpecification | null {
    if (!this.#indexed || !this.#isTypeConstant) return null;
    const { create, key } = this.#indexed;
    const type = this.#typeOf(scope);
    // Nothing has a type that is no text.
    if (type === null && this.#isExact) return null;
    return { key: `${key} ${type ?? ''}`, create: () => create(type), ...(type !== null && { type }) };
  }

  /**
   * The index's rows, when walking them until `limit` are found is less work than sorting what was found.
   * @param work.cost what testing a row costs, in comparisons
   * @returns with `isExact` when no row need be tested
   */
  rows(scope: Scope, work: { found: number; limit: number; cost: number }): Ordered | null {
    const type = this.#typeOf(scope);
    if (!this.#indexed || (type === null && this.#isExact)) return null;
    const index = scope.run.view.indexes.find(`${this.#indexed.key} ${type ?? ''}`);
    if (!(index instanceof OrderIndex)) return null;
    const { rows } = index;
    if (this.#isExact) return { rows, isExact: true };
    const walked = Math.min(rows.length, (work.limit * rows.length) / Math.max(work.found, 1));
    return walked * work.cost < work.found * Math.log2(work.found + 2) ? { rows, isExact: false } : null;
  }

  sort(entries: readonly Entry[], outer: Scope, limit: number): unknown[] {
    const sorted = sortItems(entries, outer, (entry) => entry.document, this.#keys);
    return sorted.slice(0, limit).map((entry) => entry.document);
  }

  #typeOf(scope: Scope): string | null {
    const type = this.#type?.(scope);
    return typeof type === 'string' ? type : null;
  }
}

/** What a condition says the type is: `_type == "article"`, `_type in ["article"]`. */
function typeCondition(condition: ExprNode): ExprNode | null {
  const node = ungroup(condition);
  const isList = node.type === 'OpCall' && node.op === 'in' && isTypeAttribute(node.left) && isFixed(node.right);
  return isList ? { type: 'Select', alternatives: [single(node.right)] } : typeEquals(condition);
}

/** `count(types) == 1 => types[0]` */
function single(types: ExprNode): Extract<ExprNode, { type: 'Select' }>['alternatives'][number] {
  return {
    type: 'SelectAlternative',
    condition: {
      type: 'OpCall',
      op: '==',
      left: { type: 'FuncCall', namespace: 'global', name: 'count', args: [types] },
      right: { type: 'Value', value: 1 },
    },
    value: { type: 'AccessElement', base: types, index: 0 },
  };
}
