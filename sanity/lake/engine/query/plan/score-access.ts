import { type ExprNode } from 'groq-js';
import { type Compiler } from '../evaluate/evaluator.ts';
import { type Access, allOf, anyOf, isFixed } from './access.ts';
import { conditionAccess, constantOf } from './condition-access.ts';
import { matchAccess } from './text-access.ts';

/** How the documents that `score(…)` scores above 0 can be found. */
export function scoreAccess(args: readonly ExprNode[], compiler: Compiler): Access | null {
  const access = anyOf(args.map((arg) => termAccess(arg, compiler)));
  return (
    access && {
      ...access,
      // A document's own `_score` is added to, so such documents cannot be left out.
      resolve: (scope) => (scope.run.view.hasStoredScores ? null : access.resolve(scope)),
    }
  );
}

function termAccess(node: ExprNode, compiler: Compiler): Access | null {
  if (node.type === 'OpCall' && node.op === 'match') {
    return isFixed(node.right) ? matchAccess(node.left, constantOf(node.right, compiler), compiler, 'any') : null;
  }
  if (node.type === 'FuncCall' && node.name === 'boost') return termAccess(node.args[0]!, compiler);
  if (node.type === 'Or') return anyOf([termAccess(node.left, compiler), termAccess(node.right, compiler)]);
  if (node.type === 'And') return allOf([termAccess(node.left, compiler), termAccess(node.right, compiler)]);
  return conditionAccess(node, compiler);
}
