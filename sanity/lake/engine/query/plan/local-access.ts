import { type ExprNode } from 'groq-js';
import { type Compiler } from '../evaluate/evaluator.ts';
import { nothing } from '../index/postings.ts';
import { ValueIndex } from '../index/value-index.ts';
import { type Access, isFixed } from './access.ts';
import { isDocumentLocal, someNode, ungroup } from './analysis.ts';
import { constantOf } from './condition-access.ts';
import { documentEvaluator } from './document-evaluator.ts';
import { anyValue, indexFinder } from './value-access.ts';

export function isTypeAttribute(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && !node.base && node.name === '_type';
}

/** What `_type == …` compares the type with; `null` when the condition is another. */
export function typeEquals(condition: ExprNode): ExprNode | null {
  const node = ungroup(condition);
  const isEquality = node.type === 'OpCall' && node.op === '==' && isTypeAttribute(node.left) && isFixed(node.right);
  return isEquality ? node.right : null;
}

/** Whether a condition is the document's alone. A `match` has the index of words, and patterns come in great number. */
export function isWorthAnIndex(condition: ExprNode): boolean {
  return isDocumentLocal(condition) && !hasMatch(condition);
}

export function hasMatch(condition: ExprNode): boolean {
  return someNode(condition, (node) => node.type === 'OpCall' && node.op === 'match');
}

/** The documents of a type that satisfy conditions which read nothing but the document: `defined(slug.current)`. */
export function typeAndLocalAccess(type: ExprNode, conditions: readonly ExprNode[], compiler: Compiler): Access {
  const tests = conditions.map((condition) => documentEvaluator(condition, compiler));
  const specification = {
    key: `where ${JSON.stringify(conditions)}`,
    create: () =>
      new ValueIndex((document) => (tests.every((test) => test(document) === true) ? [document._type] : [])),
  };
  const finder = indexFinder(specification);
  const constant = constantOf(type, compiler);
  return {
    indexes: [specification],
    isConstant: constant.isConstant,
    resolve(scope) {
      const value = constant.evaluate(scope);
      return typeof value === 'string' ? anyValue(finder, scope.run.view, [value]) : nothing;
    },
  };
}
