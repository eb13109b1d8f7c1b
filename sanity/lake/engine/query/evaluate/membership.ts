import { DateTime } from 'groq-js';
import { type Run } from './scope.ts';
import { isEqual } from './values.ts';

const worthASet = 16;
const sets = new WeakMap<readonly unknown[], Set<unknown>>();
const seenOnce = new WeakSet<readonly unknown[]>();

/** Whether an array contains a value. An array that is asked again and again is turned into a set. */
export function membership(value: unknown, array: readonly unknown[], run: Run): boolean {
  if (array.length < worthASet || value instanceof DateTime) return scan(value, array, run);
  if (typeof value === 'object' && value !== null) return false;
  const set = sets.get(array);
  if (set) return set.has(value);
  if (seenOnce.has(array)) sets.set(array, new Set(array));
  else seenOnce.add(array);
  return scan(value, array, run);
}

function scan(value: unknown, array: readonly unknown[], run: Run): boolean {
  for (const item of array) {
    run.clock.tick();
    if (isEqual(value, item)) return true;
  }
  return false;
}
