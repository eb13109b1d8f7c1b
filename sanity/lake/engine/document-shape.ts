import { limits } from '../protocol/limits.ts';
import { isObject } from './json-path.ts';

/**
 * Says what makes a value unfit for storage, or nothing: nesting too deep to be walked safely, or an attribute
 * name that JavaScript gives a meaning of its own.
 */
export function shapeProblem(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > limits.depth) return `Document is nested deeper than ${limits.depth} levels`;
  if (isObject(value) && Object.hasOwn(value, '__proto__')) return 'Attribute name "__proto__" is not allowed';
  for (const child of Object.values(value)) {
    const problem = shapeProblem(child, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}
