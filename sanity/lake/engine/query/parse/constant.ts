import { type ExprNode } from 'groq-js';
import { finite } from '../evaluate/values.ts';

/** The value of an expression that needs no document, or `undefined` when it is no such expression. */
export type Constant = string | number | null | undefined;

/**
 * Evaluates what stands in square brackets, as far as it may be a constant: `[0]`, `[$name]`, `[$page * 10..$end]`.
 *
 * @param parameter the value of a parameter, by its name
 * @see https://spec.groq.dev/GROQ-1.revision1/#sec-Constant-evaluation
 */
export function constantValue(node: ExprNode, parameter: (name: string) => unknown): Constant {
  switch (node.type) {
    case 'Value':
      return scalar(node.value);
    case 'Parameter':
      return scalar(parameter(node.name));
    case 'Group':
      return constantValue(node.base, parameter);
    case 'Pos':
    case 'Neg': {
      const value = constantValue(node.base, parameter);
      if (value === undefined) return undefined;
      return typeof value === 'number' ? (node.type === 'Neg' ? -value : value) : null;
    }
    case 'OpCall': {
      const calculate = arithmetic[node.op];
      if (!calculate) return undefined;
      const [left, right] = [constantValue(node.left, parameter), constantValue(node.right, parameter)];
      if (left === undefined || right === undefined) return undefined;
      if (typeof left === 'number' && typeof right === 'number') return finite(calculate(left, right));
      return node.op === '+' && typeof left === 'string' && typeof right === 'string' ? left + right : null;
    }
    default:
      return undefined;
  }
}

const scalar = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
};
