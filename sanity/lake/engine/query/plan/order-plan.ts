import { type ExprNode } from 'groq-js';
import { type Compiler, type Evaluate, nested } from '../evaluate/evaluator.ts';
import { orderKeys, sortItems } from '../evaluate/order.ts';
import { type Scope } from '../evaluate/scope.ts';
import { type Entry } from '../index/entry.ts';
import { OrderIndex, type Row } from '../index/order-index.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { isFixed } from './access.ts';
import { isDocumentLocal, scopeLevels, ungroup } from './analysis.ts';
import { documentEvaluator } from './document-evaluator.ts';
import { isTypeAttribute, typeEquals } from './local-access.ts';

/** How `order(…)` over a scan of the dataset is answered: by an index in that order, or by sorting. */
export class OrderPlan {
  readonly #keys: { evaluate: Evaluate[]; signs: number[] };
  readonly #indexed: { key: string; create: (type: string | null) => OrderIndex } | null;
  readonly #type: Evaluate | null;
  readonly #isTypeConstant: boolean;

  /** @param conditions the filter's conditions, one of which may fix the type */
  constructor(args: readonly ExprNode[], conditions: readonly ExprNode[], compiler: Compiler) {
    const keys = orderKeys(args);
    const signs = keys.map((key) => key.sign);
    this.#keys = { evaluate: keys.map((key) => compiler.compile(key.node, nested)), signs };
    const type = conditions.map(typeCondition).find((node) => node !== null);
    this.#type = type ? compiler.compile(type, nested) : null;
    this.#isTypeConstant = !type || scopeLevels(type, false) === 0;
    if (!keys.every((key) => isDocumentLocal(key.node))) {
      this.#indexed = null;
      return;
    }
    const local = keys.map((key) => documentEvaluator(key.node, compiler));
    this.#indexed = {
      key: `order ${JSON.stringify(keys)}`,
      create: (name) => new OrderIndex((document) => local.map((evaluate) => evaluate(document)), signs, name),
    };
  }

  /** The index that would spare the sorting. */
  index(scope: Scope): IndexSpecification | null {
    if (!this.#indexed || !this.#isTypeConstant) return null;
    const { create, key } = this.#indexed;
    const type = this.#typeOf(scope);
    return { key: `${key} ${type ?? ''}`, create: () => create(type), ...(type !== null && { type }) };
  }

  /**
   * The index's rows, when walking them until `limit` are found is less work than sorting what was found.
   * @param work.cost what testing a row costs, in comparisons
   */
  rows(scope: Scope, work: { found: number; limit: number; cost: number }): readonly Row[] | null {
    if (!this.#indexed) return null;
    const index = scope.run.view.indexes.find(`${this.#indexed.key} ${this.#typeOf(scope) ?? ''}`);
    if (!(index instanceof OrderIndex)) return null;
    const { rows } = index;
    const walked = Math.min(rows.length, (work.limit * rows.length) / Math.max(work.found, 1));
    return walked * work.cost < work.found * Math.log2(work.found + 2) ? rows : null;
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
