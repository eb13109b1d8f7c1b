import { plain } from './plain.ts';
import { QueryLimitError } from './query-limit-error.ts';

const largestResult = 64 * 1024 * 1024;

/**
 * @returns a query's result as JSON has it
 * @throws {QueryLimitError} when it would be over 64 MiB
 */
export function writtenResult(result: unknown): unknown {
  const found = { special: false };
  if (measure(result, largestResult, found) < 0) {
    throw new QueryLimitError('size', 'The result is over 64 MiB and was cut off: narrow the query or page it.');
  }
  return found.special ? plain(result) : result;
}

/**
 * @param found told when the value holds what JSON does not, such as a datetime
 * @returns what is left of a budget after writing the value as JSON, escapes aside; negative when it does not suffice
 */
function measure(value: unknown, budget: number, found: { special: boolean }): number {
  if (typeof value === 'string') return budget - value.length - 2;
  if (typeof value !== 'object' || value === null) return budget - 4;
  let left = budget - 2;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && left >= 0; index++) left = measure(value[index], left - 1, found);
    return left;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) found.special = true;
  for (const key of Object.keys(value)) {
    if (left < 0) break;
    left = measure((value as Record<string, unknown>)[key], left - key.length - 4, found);
  }
  return left;
}
