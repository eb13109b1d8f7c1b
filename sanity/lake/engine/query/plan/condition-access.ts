import { type ExprNode, type OpCallNode } from 'groq-js';
import { releaseOf, versionedIds } from '../evaluate/functions/sanity.ts';
import { type Compiler, nested } from '../evaluate/evaluator.ts';
import { nothing } from '../index/postings.ts';
import { ValueIndex } from '../index/value-index.ts';
import { type IndexSpecification } from '../index/view-index.ts';
import { type Access, allOf, anyOf, type Constant, isFixed } from './access.ts';
import { functionName, scopeLevels } from './analysis.ts';
import { isBound, mirror, rangeAccess } from './range-access.ts';
import { referencedIds } from './referenced-ids.ts';
import { matchAccess } from './text-access.ts';
import { anyValue, containsAccess, equalsAccess, inAccess, indexFinder } from './value-access.ts';

const references = indexFinder({ key: 'references', create: () => new ValueIndex(referencedIds) });
const versions: IndexSpecification = {
  key: 'versions',
  create: () => new ValueIndex((document) => versionedIds(document._id)),
};
const releases: IndexSpecification = {
  key: 'releases',
  create: () => new ValueIndex((document) => [releaseOf(document._id)].filter((release) => release !== null)),
};

/** How the documents that satisfy a condition can be found by index; `null` when they cannot. */
export function conditionAccess(node: ExprNode, compiler: Compiler): Access | null {
  switch (node.type) {
    case 'Group':
      return conditionAccess(node.base, compiler);
    case 'And':
      return allOf([conditionAccess(node.left, compiler), conditionAccess(node.right, compiler)]);
    case 'Or':
      return anyOf([conditionAccess(node.left, compiler), conditionAccess(node.right, compiler)]);
    case 'OpCall':
      return operatorAccess(node, compiler);
    case 'FuncCall':
      return functionAccess(functionName(node)!, node.args, compiler);
    default:
      return null;
  }
}

function operatorAccess({ op, left, right }: OpCallNode, compiler: Compiler): Access | null {
  const [fixedLeft, fixedRight] = [isFixed(left), isFixed(right)];
  if (fixedLeft === fixedRight) return null;
  if (op === '==') {
    return fixedRight
      ? equalsAccess(left, constantOf(right, compiler), compiler)
      : equalsAccess(right, constantOf(left, compiler), compiler);
  }
  if (op === 'in') {
    return fixedRight
      ? inAccess(left, constantOf(right, compiler), compiler)
      : containsAccess(right, constantOf(left, compiler), compiler);
  }
  if (isBound(op)) {
    return fixedRight
      ? rangeAccess(left, op, constantOf(right, compiler), compiler)
      : rangeAccess(right, mirror(op), constantOf(left, compiler), compiler);
  }
  return op === 'match' && fixedRight ? matchAccess(left, constantOf(right, compiler), compiler, 'all') : null;
}

function functionAccess(name: string, args: readonly ExprNode[], compiler: Compiler): Access | null {
  if (!args.every(isFixed)) return null;
  if (name === 'global::references') return referencesAccess(args, compiler);
  if (name === 'sanity::versionOf') return idAccess(versions, args[0]!, compiler);
  if (name === 'sanity::partOfRelease') return idAccess(releases, args[0]!, compiler);
  return null;
}

function referencesAccess(args: readonly ExprNode[], compiler: Compiler): Access {
  const constants = args.map((arg) => constantOf(arg, compiler));
  return {
    indexes: references.indexes,
    isConstant: constants.every((constant) => constant.isConstant),
    resolve(scope) {
      const ids = constants.flatMap((constant) => constant.evaluate(scope));
      return anyValue(
        references,
        scope.run.view,
        ids.filter((id) => typeof id === 'string'),
      );
    },
  };
}

function idAccess(index: IndexSpecification, arg: ExprNode, compiler: Compiler): Access {
  const constant = constantOf(arg, compiler);
  const finder = indexFinder(index);
  return {
    indexes: [index],
    isConstant: constant.isConstant,
    resolve(scope) {
      const value = constant.evaluate(scope);
      return typeof value === 'string' ? anyValue(finder, scope.run.view, [value]) : nothing;
    },
  };
}

export function constantOf(node: ExprNode, compiler: Compiler): Constant {
  return {
    evaluate: compiler.compile(node, nested),
    isConstant: scopeLevels(node, false) === 0,
    isTextQuery: functionName(node) === 'text::query',
  };
}
