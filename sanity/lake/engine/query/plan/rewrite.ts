import { type ExprNode, type ObjectNode, type PipeFuncCallNode } from 'groq-js';
import { childrenOf, scopeLevels, ungroup } from './analysis.ts';

/** The conditions of `*[…][…]`, or `null` when the node is no filtered dataset. */
export function filteredDataset(node: ExprNode): ExprNode[] | null {
  const inner = ungroup(node);
  if (inner.type === 'Everything') return [];
  if (inner.type !== 'Filter') return null;
  const conditions = filteredDataset(inner.base);
  return conditions && [...conditions, ...conjuncts(inner.expr)];
}

function conjuncts(node: ExprNode): ExprNode[] {
  const inner = ungroup(node);
  return inner.type === 'And' ? [...conjuncts(inner.left), ...conjuncts(inner.right)] : [inner];
}

/** Whether a node is `*[…]` or `*[…] | score(…)[_score > 0]`, which may as well be evaluated on pieces of the dataset. */
export function isDividable(node: ExprNode): boolean {
  if (filteredDataset(node)) return true;
  return node.type === 'Filter' && isPositiveScore(node.expr) && isScoredDataset(node.base);
}

export function isScoredDataset(node: ExprNode): node is PipeFuncCallNode {
  return node.type === 'PipeFuncCall' && node.name === 'score' && filteredDataset(node.base) !== null;
}

/** The same operation on a piece of the dataset. */
export function onPiece(node: ExprNode, piece: ExprNode): ExprNode {
  switch (node.type) {
    case 'Everything':
      return piece;
    case 'Filter':
    case 'PipeFuncCall':
    case 'Group':
      return { ...node, base: onPiece(node.base, piece) };
    default:
      return node;
  }
}

/** `[_score > 0]` */
export function isPositiveScore(node: ExprNode): boolean {
  return (
    node.type === 'OpCall' &&
    node.op === '>' &&
    node.left.type === 'AccessAttribute' &&
    !node.left.base &&
    node.left.name === '_score' &&
    node.right.type === 'Value' &&
    node.right.value === 0
  );
}

/**
 * Moves `order()` before a projection: `*[…]{"at": date} | order(at)` is `*[…] | order(date){"at": date}`, which an
 * index can answer. Only when the keys read nothing but plain attributes of the projection.
 */
export function orderBeforeProjection(node: PipeFuncCallNode): ExprNode | null {
  const { base } = node;
  if (base.type !== 'Map' || base.expr.type !== 'Projection' || base.expr.base.type !== 'This') return null;
  const { expr } = base.expr;
  if (expr.type !== 'Object' || !filteredDataset(base.base)) return null;
  const args: ExprNode[] = [];
  for (const arg of node.args) {
    const moved = substitute(arg, expr);
    if (!moved) return null;
    args.push(moved);
  }
  return { type: 'Map', base: { ...node, base: base.base, args }, expr: base.expr };
}

/** The expression with each attribute of `@` replaced by what the projection says it is; `null` when that cannot be. */
function substitute(node: ExprNode, projection: ObjectNode): ExprNode | null {
  if ((scopeLevels(node, false) & 1) === 0) return node;
  if (node.type === 'AccessAttribute' && !node.base) return attributeValue(node.name, projection);
  if (node.type === 'This' || childrenOf(node).some((child) => child.scope !== 'same')) return null;
  switch (node.type) {
    case 'Asc':
    case 'Desc':
    case 'Group':
    case 'ArrayCoerce': {
      const base = substitute(node.base, projection);
      return base && { ...node, base };
    }
    case 'AccessElement':
    case 'AccessAttribute': {
      const base = substitute(node.base!, projection);
      if (node.type === 'AccessElement' && base?.type === 'Array' && node.index >= 0) {
        const elements = base.elements.slice(0, node.index + 1);
        if (elements.some((element) => element.isSplat)) return null;
        return elements[node.index]?.value ?? { type: 'Value', value: null };
      }
      return base && ({ ...node, base } as ExprNode);
    }
    case 'FuncCall': {
      // References and versions read the whole of `@`, not its attributes; a selector names attributes and reads none.
      if (node.namespace === 'diff' || ['references', 'versionOf', 'partOfRelease'].includes(node.name)) return null;
      const args = node.args.map((arg) => substitute(arg, projection));
      return args.every((arg) => arg !== null) ? { ...node, args } : null;
    }
    case 'Select': {
      const alternatives = node.alternatives.map(({ type, condition, value }) => ({
        type,
        condition: substitute(condition, projection),
        value: substitute(value, projection),
      }));
      const fallback = node.fallback && substitute(node.fallback, projection);
      if (fallback === null || alternatives.some((option) => !option.condition || !option.value)) return null;
      return { ...node, alternatives, ...(fallback && { fallback }) } as ExprNode;
    }
    default:
      return null;
  }
}

function attributeValue(name: string, { attributes }: ObjectNode): ExprNode | null {
  const last = attributes.findLastIndex(
    (attribute) => attribute.type !== 'ObjectAttributeValue' || attribute.name === name,
  );
  const attribute = attributes[last];
  return attribute?.type === 'ObjectAttributeValue' ? attribute.value : null;
}
