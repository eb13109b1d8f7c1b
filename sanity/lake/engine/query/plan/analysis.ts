import { type ExprNode } from 'groq-js';

type ScopeKind = 'same' | 'nested' | 'hidden';
interface Child {
  node: ExprNode;
  scope: ScopeKind;
}

const same = (...nodes: (ExprNode | undefined)[]): Child[] =>
  nodes.flatMap((node) => (node ? [{ node, scope: 'same' as const }] : []));

/** An expression's parts, each with the scope it is evaluated in. */
export function childrenOf(node: ExprNode): Child[] {
  switch (node.type) {
    case 'Filter':
    case 'Projection':
      return [...same(node.base), { node: node.expr, scope: 'nested' }];
    case 'Map':
    case 'FlatMap':
      return [...same(node.base), { node: node.expr, scope: 'hidden' }];
    case 'PipeFuncCall':
      return [...same(node.base), ...node.args.map((arg) => ({ node: arg, scope: 'nested' as const }))];
    case 'FuncCall':
      return same(...node.args);
    case 'OpCall':
    case 'And':
    case 'Or':
      return same(node.left, node.right);
    case 'InRange':
      return same(node.base, node.left, node.right);
    case 'Select':
      return same(...node.alternatives.flatMap((option) => [option.condition, option.value]), node.fallback);
    case 'Array':
      return same(...node.elements.map((element) => element.value));
    case 'Object':
      return same(
        ...node.attributes.flatMap((attribute) =>
          attribute.type === 'ObjectConditionalSplat' ? [attribute.condition, attribute.value] : [attribute.value],
        ),
      );
    case 'Tuple':
      return same(...node.members);
    case 'SelectorNested':
      return same(node.base, node.nested);
    case 'SelectorFuncCall':
      return [{ node: node.arg, scope: 'hidden' }];
    case 'AccessAttribute':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Deref':
    case 'Desc':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      return same(node.base);
    default:
      return [];
  }
}

const implicitThis = new Set(['global::references', 'sanity::versionOf', 'sanity::partOfRelease']);

export function functionName(node: ExprNode): string | null {
  return node.type === 'FuncCall' ? `${node.namespace}::${node.name}` : null;
}

function ownLevels(node: ExprNode): number {
  if (node.type === 'This') return 1;
  if (node.type === 'AccessAttribute') return node.base ? 0 : 1;
  if (node.type === 'Parent') return 1 << Math.min(node.n, 30);
  return implicitThis.has(functionName(node) ?? '') ? 1 : 0;
}

const levelsSeen = { plain: new WeakMap<ExprNode, number>(), hidden: new WeakMap<ExprNode, number>() };

/**
 * Which scopes an expression reads, as bits: bit 0 is `@`, bit n is the n-th `^`. An expression that reads none has
 * one value for the whole query.
 */
export function scopeLevels(node: ExprNode, isHidden: boolean): number {
  const seen = isHidden ? levelsSeen.hidden : levelsSeen.plain;
  const known = seen.get(node);
  if (known !== undefined) return known;
  let levels = ownLevels(node);
  for (const child of childrenOf(node)) {
    if (child.scope === 'same') levels |= scopeLevels(child.node, isHidden);
    else {
      // The inner `@` is bound here. From a hidden scope `^` leads where it leads from here.
      const inner = scopeLevels(child.node, child.scope === 'hidden') & ~1;
      levels |= isHidden ? inner : inner >> 1;
    }
  }
  seen.set(node, levels);
  return levels;
}

/** Whether an expression yields a list or `null`, never another value. */
export function isList(node: ExprNode): boolean {
  switch (node.type) {
    case 'Array':
    case 'ArrayCoerce':
    case 'Everything':
    case 'FlatMap':
    case 'Map':
    case 'PipeFuncCall':
    case 'Slice':
      return true;
    case 'Filter':
    case 'Group':
      return isList(node.base);
    default:
      return false;
  }
}

/** Whether any part of an expression satisfies the predicate. */
export function someNode(node: ExprNode, predicate: (node: ExprNode) => boolean): boolean {
  return predicate(node) || childrenOf(node).some((child) => someNode(child.node, predicate));
}

const localTypes = new Set<ExprNode['type']>([
  'This',
  'AccessAttribute',
  'AccessElement',
  'Array',
  'ArrayCoerce',
  'Map',
  'FlatMap',
  'FuncCall',
  'Group',
  'Slice',
  'Value',
  'Select',
  'Not',
  'OpCall',
  'And',
  'Or',
  'InRange',
  'Filter',
]);
const localFunctions = new Set([
  'global::coalesce',
  'global::count',
  'global::defined',
  'global::length',
  'global::lower',
  'global::upper',
  'global::string',
  'pt::text',
  'string::lower',
  'string::upper',
]);

/**
 * Whether an expression's value is decided by the document in `@` alone, so that it can be kept in an index: no
 * parameters, no other documents, no clock.
 */
export function isDocumentLocal(node: ExprNode): boolean {
  const foreign = someNode(node, (part) => {
    const name = functionName(part);
    return !localTypes.has(part.type) || (name !== null && !localFunctions.has(name));
  });
  return !foreign && scopeLevels(node, false) === 1;
}

/** Takes parentheses off. */
export function ungroup(node: ExprNode): ExprNode {
  return node.type === 'Group' ? ungroup(node.base) : node;
}
