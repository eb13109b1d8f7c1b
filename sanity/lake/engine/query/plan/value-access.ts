import { type ExprNode, Path } from 'groq-js';
import { type Compiler } from '../evaluate/evaluator.ts';
import { SafePath } from '../evaluate/safe-path.ts';
import { type DocumentView } from '../index/document-view.ts';
import { type Entry } from '../index/entry.ts';
import { nothing, type Postings, postingsOf, withPrefix } from '../index/postings.ts';
import { ValueIndex } from '../index/value-index.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { type Access, type Constant } from './access.ts';
import { isDocumentLocal } from './analysis.ts';
import { documentEvaluator } from './document-evaluator.ts';

/** Finds the documents in which an expression has, or contains, a value. */
interface Finder {
  readonly indexes: readonly IndexSpecification[];
  find(view: DocumentView, value: unknown): readonly Entry[] | null;
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

const ids: Finder = {
  indexes: [],
  find(view, id) {
    const entry = typeof id === 'string' ? view.entry(id) : undefined;
    return entry ? [entry] : [];
  },
};

const types: Finder = { indexes: [], find: (view, type) => view.ofType(type) };

/** The finder for `node == value` or, when `isElement`, for `value in node`. */
function finderFor(node: ExprNode, isElement: boolean, compiler: Compiler): Finder | null {
  if (!isElement && node.type === 'AccessAttribute' && !node.base) {
    if (node.name === '_id') return ids;
    if (node.name === '_type') return types;
  }
  if (!isDocumentLocal(node)) return null;
  const evaluate = documentEvaluator(node, compiler);
  const keysOf = isElement
    ? (value: unknown) => (Array.isArray(value) ? [...new Set(value.filter(isPrimitive))] : [])
    : (value: unknown) => (isPrimitive(value) ? [value] : []);
  const key = `${isElement ? 'elements' : 'value'} ${JSON.stringify(node)}`;
  return indexFinder({ key, create: () => new ValueIndex((document) => keysOf(evaluate(document))) });
}

/** A finder that reads one index of values. */
export function indexFinder(specification: IndexSpecification): Finder {
  return {
    indexes: [specification],
    find(view, value) {
      if (value === null) return null; // Absent values are not indexed.
      if (!isPrimitive(value)) return []; // Arrays and objects equal nothing.
      const index = view.indexes.find(specification.key);
      return index instanceof ValueIndex ? index.lookup(value) : null;
    },
  };
}

/** The documents found for one value. */
function found(finder: Finder, view: DocumentView, value: unknown): Postings | null {
  const entries = finder.find(view, value);
  return entries && postingsOf([entries], true);
}

/** `node == constant`. */
export function equalsAccess(node: ExprNode, constant: Constant, compiler: Compiler): Access | null {
  const finder = finderFor(node, false, compiler);
  if (!finder) return null;
  return {
    indexes: finder.indexes,
    isConstant: constant.isConstant,
    resolve: (scope) => found(finder, scope.run.view, constant.evaluate(scope)),
  };
}

/** `constant in node`, where the node is a list in the document. */
export function containsAccess(node: ExprNode, constant: Constant, compiler: Compiler): Access | null {
  const finder = finderFor(node, true, compiler);
  if (!finder) return null;
  return {
    indexes: finder.indexes,
    isConstant: constant.isConstant,
    resolve: (scope) => found(finder, scope.run.view, constant.evaluate(scope)),
  };
}

/** `node in constant`, where the constant is a list, or a path that an id lies in. */
export function inAccess(node: ExprNode, constant: Constant, compiler: Compiler): Access | null {
  const finder = finderFor(node, false, compiler);
  if (!finder) return null;
  return {
    indexes: finder.indexes,
    isConstant: constant.isConstant,
    resolve(scope) {
      const values = constant.evaluate(scope);
      const { view } = scope.run;
      if (values instanceof Path) {
        const prefix = finder === ids && values instanceof SafePath ? values.prefix : '';
        return prefix === '' ? null : withPrefix(view.entries, prefix);
      }
      return Array.isArray(values) ? anyValue(finder, view, values) : nothing;
    },
  };
}

/** The documents found for any of several values. */
export function anyValue(finder: Finder, view: DocumentView, values: readonly unknown[]): Postings | null {
  const lists: (readonly Entry[])[] = [];
  for (const value of new Set(values)) {
    const entries = finder.find(view, value);
    if (!entries) return null;
    lists.push(entries);
  }
  return postingsOf(lists, true);
}
