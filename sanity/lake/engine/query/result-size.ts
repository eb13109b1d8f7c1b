import { QueryLimitError } from './query-limit-error.ts';

const largestResult = 64 * 1024 * 1024;

/** @throws QueryLimitError when a result would be over 64 MiB as JSON */
export function checkResultSize(result: unknown): void {
  if (measure(result, largestResult) < 0) {
    throw new QueryLimitError('size', 'The result is over 64 MiB and was cut off: narrow the query or page it.');
  }
}

/** What is left of a budget after writing the value as JSON; negative when it does not suffice. Escapes are not counted. */
function measure(value: unknown, budget: number): number {
  if (typeof value === 'string') return budget - value.length - 2;
  if (typeof value !== 'object' || value === null) return budget - 4;
  let left = budget - 2;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && left >= 0; index++) left = measure(value[index], left - 1);
    return left;
  }
  for (const key of Object.keys(value)) {
    if (left < 0) break;
    left = measure((value as Record<string, unknown>)[key], left - key.length - 4);
  }
  return left;
}
