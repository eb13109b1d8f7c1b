import { type ExprNode, type OpCall } from 'groq-js';
import { type Compiler } from '../evaluate/evaluator.ts';
import { type Entry } from '../index/entry.ts';
import { OrderIndex } from '../index/order-index.ts';
import { nothing, type Postings } from '../index/postings.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { type Access, type Constant } from './access.ts';
import { isDocumentLocal } from './analysis.ts';
import { documentEvaluator } from './document-evaluator.ts';

type Bound = '<' | '<=' | '>' | '>=';

const mirrored: Record<Bound, Bound> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

export function isBound(op: OpCall): op is Bound {
  return op in mirrored;
}

export function mirror(op: Bound): Bound {
  return mirrored[op];
}

/** `node < constant` and the like: a range of the documents in the order of that expression. */
export function rangeAccess(node: ExprNode, op: Bound, constant: Constant, compiler: Compiler): Access | null {
  if (!isDocumentLocal(node)) return null;
  const evaluate = documentEvaluator(node, compiler);
  const index: IndexSpecification = {
    key: `range ${JSON.stringify(node)}`,
    create: () =>
      new OrderIndex(
        (document) => {
          const key = evaluate(document);
          return isComparable(key) ? [key] : null;
        },
        [1],
        null,
      ),
  };
  return {
    indexes: [index],
    isConstant: constant.isConstant,
    resolve(scope) {
      const value = constant.evaluate(scope);
      if (typeof value === 'boolean') return null;
      // Nothing compares with null and lists; and datetimes are not made from a document alone.
      if (!isComparable(value)) return nothing;
      const built = scope.run.view.indexes.find(index.key);
      return built instanceof OrderIndex ? rowsBeyond(built, op, value) : null;
    },
  };
}

function isComparable(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** The rows on one side of a value, among those of its type. */
function rowsBeyond(index: OrderIndex, op: Bound, value: string | number): Postings {
  // In the order of all values numbers come before strings, and "" before all other strings.
  const firstString = index.countBefore([''], false);
  const [first, end] = typeof value === 'number' ? [0, firstString] : [firstString, index.rows.length];
  const from = op === '<' || op === '<=' ? first : index.countBefore([value], op === '>');
  const to = op === '>' || op === '>=' ? end : index.countBefore([value], op === '<=');
  return new Range(index, from, Math.max(from, to));
}

/** A range's entries are sorted by id only when they are wanted. */
class Range implements Postings {
  readonly size: number;
  readonly isExact = true;
  readonly #index: OrderIndex;
  readonly #from: number;

  constructor(index: OrderIndex, from: number, to: number) {
    this.#index = index;
    this.#from = from;
    this.size = to - from;
  }

  get lists(): readonly (readonly Entry[])[] {
    const entries = this.#index.rows.slice(this.#from, this.#from + this.size).map((row) => row.entry);
    return [entries.sort((left, right) => (left.id < right.id ? -1 : 1))];
  }
}
