import { DateTime } from 'groq-js';
import { isEqual, isWritable } from '../values.ts';
import { type FunctionTable } from './signature.ts';

export const arrayFunctions: FunctionTable = {
  compact: ([array]) => (Array.isArray(array) ? array.filter((item) => item !== null) : null),
  intersects: ([left, right], scope) => {
    if (!Array.isArray(left) || !Array.isArray(right)) return null;
    return left.some((item) =>
      right.some((other) => {
        scope.run.clock.tick();
        return isEqual(item, other);
      }),
    );
  },
  join: ([array, separator]) => {
    if (!Array.isArray(array) || typeof separator !== 'string') return null;
    if (!array.every(isWritable)) return null;
    return array.map((item) => `${item}`).join(separator);
  },
  unique: ([array]) => {
    if (!Array.isArray(array)) return null;
    const seen = new Set<unknown>();
    return array.filter((item: unknown) => {
      // Arrays and objects are never equal to one another.
      if (item !== null && !isWritable(item)) return true;
      const key = item instanceof DateTime ? `dateTime ${item}` : typeof item === 'string' ? `string ${item}` : item;
      return !seen.has(key) && seen.add(key);
    });
  },
};
