import { isObject } from '../evaluate/values.ts';

/** The ids that `references()` finds in a value: an object with a `_ref` is not searched further. */
export function referencedIds(value: unknown): string[] {
  const ids = new Set<string>();
  collect(value, ids);
  return [...ids];
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, ids);
  else if (isObject(value)) {
    if (!Object.hasOwn(value, '_ref')) for (const item of Object.values(value)) collect(item, ids);
    else if (typeof value._ref === 'string') ids.add(value._ref);
  }
}
