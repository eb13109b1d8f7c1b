import { type ExprNode, type OpCallNode } from 'groq-js';
import { type Compiler, type Evaluate, nested } from '../evaluate/evaluator.ts';
import { type Scope } from '../evaluate/scope.ts';
import { type Reads } from '../reads.ts';
import { isFixed } from './access.ts';

/** Notes which documents a filter may find, as far as its conditions tell. */
export type Extent = (scope: Scope, reads: Reads) => void;

const everything: Extent = (_scope, reads) => reads.everything();

/** The extent of a filter with these conditions, all of which must hold. */
export function extentOf(conditions: readonly ExprNode[], compiler: Compiler): Extent {
  for (const condition of conditions) {
    const extent = conditionExtent(condition, compiler);
    if (extent) return extent;
  }
  return everything;
}

function conditionExtent(node: ExprNode, compiler: Compiler): Extent | null {
  switch (node.type) {
    case 'Group':
      return conditionExtent(node.base, compiler);
    case 'And':
      return conditionExtent(node.left, compiler) ?? conditionExtent(node.right, compiler);
    case 'Or': {
      const [left, right] = [conditionExtent(node.left, compiler), conditionExtent(node.right, compiler)];
      if (!left || !right) return null;
      return (scope, reads) => {
        left(scope, reads);
        right(scope, reads);
      };
    }
    case 'OpCall':
      return comparisonExtent(node, compiler);
    default:
      return null;
  }
}

/** `_type == x`, `_type in x`, `_id == x`, `_id in x`. */
function comparisonExtent({ op, left, right }: OpCallNode, compiler: Compiler): Extent | null {
  if (left.type !== 'AccessAttribute' || left.base || !isFixed(right)) return null;
  const note = noted[left.name];
  if (!note) return null;
  const evaluate = compiler.compile(right, nested);
  if (op === '==') return (scope, reads) => noteAll([evaluate(scope)], note, scope, reads);
  return op === 'in' ? listExtent(evaluate, note) : null;
}

function listExtent(evaluate: Evaluate, note: Note): Extent {
  return (scope, reads) => {
    const values = evaluate(scope);
    if (Array.isArray(values)) noteAll(values, note, scope, reads);
    // A path stands for any number of ids.
    else if (values !== null) reads.everything();
  };
}

type Note = (value: string, scope: Scope, reads: Reads) => void;

const noted: Record<string, Note | undefined> = {
  _type: (type, _scope, reads) => reads.ofType(type),
  _id: (id, { run }, reads) => reads.one(id, run.view.document(id)),
};

function noteAll(values: readonly unknown[], note: Note, scope: Scope, reads: Reads): void {
  for (const value of values) if (typeof value === 'string') note(value, scope, reads);
}
