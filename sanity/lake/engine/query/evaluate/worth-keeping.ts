import { type ExprNode } from 'groq-js';
import { functionName, scopeLevels, someNode, ungroup } from '../plan/analysis.ts';
import { type Position } from './evaluator.ts';

const expensive = new WeakMap<ExprNode, boolean>();

/** Whether an expression searches the dataset, prepares a search or reads the clock, and depends on no scope. */
export function isWorthKeeping(node: ExprNode, at: Position): boolean {
  if (scopeLevels(node, at.isHidden) !== 0) return false;
  let isExpensive = expensive.get(node);
  if (isExpensive === undefined) {
    isExpensive = someNode(
      ungroup(node),
      (part) => part.type === 'Everything' || costlyFunctions.has(functionName(part) ?? ''),
    );
    expensive.set(node, isExpensive);
  }
  return isExpensive;
}

const costlyFunctions = new Set(['text::query', 'releases::all', 'global::path', 'global::now', 'global::dateTime']);
