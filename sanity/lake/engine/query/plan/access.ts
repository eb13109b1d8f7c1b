import { type ExprNode } from 'groq-js';
import { type Evaluate } from '../evaluate/evaluator.ts';
import { type Scope } from '../evaluate/scope.ts';
import { type Postings, smallestOf, unionOf } from '../index/postings.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { scopeLevels } from './analysis.ts';

/** A way to find the documents that may satisfy a condition without looking at the others. */
export interface Access {
  /** The indexes it reads. */
  readonly indexes: readonly IndexSpecification[];
  /** Whether the answer is the same wherever in the query the condition stands. */
  readonly isConstant: boolean;
  /**
   * All documents that satisfy the condition, and perhaps others; `null` when no index can tell.
   * @param scope the scope of the condition; its value is not read
   */
  resolve(scope: Scope): Postings | null;
}

/** An expression that does not read the document that a condition is about. */
export interface Constant {
  readonly evaluate: Evaluate;
  readonly isConstant: boolean;
  /** Whether it is a `text::query()`, which searches other indexes than a pattern does. */
  readonly isTextQuery: boolean;
}

/** Whether an expression has one value for all documents that a condition is tried on. */
export function isFixed(node: ExprNode): boolean {
  return (scopeLevels(node, false) & 1) === 0;
}

/** Any of the conditions. */
export function anyOf(parts: readonly (Access | null)[]): Access | null {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length || known.length === 0) return null;
  return {
    ...combined(known),
    resolve(scope) {
      const found: Postings[] = [];
      for (const part of known) {
        const postings = part.resolve(scope);
        if (!postings) return null;
        found.push(postings);
      }
      return unionOf(found);
    },
  };
}

/** All of the conditions: the most selective one is used, so what it finds must be tested. */
export function allOf(parts: readonly (Access | null)[]): Access | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  return {
    ...combined(known),
    resolve(scope) {
      const best = smallestOf(known.map((part) => part.resolve(scope)).filter((postings) => postings !== null));
      return best && inexact(best);
    },
  };
}

/** The same, to be tested. */
function inexact(postings: Postings): Postings {
  return {
    size: postings.size,
    isExact: false,
    get lists() {
      return postings.lists;
    },
  };
}

function combined(parts: readonly Access[]): Pick<Access, 'indexes' | 'isConstant'> {
  return { indexes: parts.flatMap((part) => part.indexes), isConstant: parts.every((part) => part.isConstant) };
}
