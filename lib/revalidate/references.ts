import type { Change } from './change.ts';

/** Ids of all documents that either revision references. */
export function referencedIds({ before, after }: Change): string[] {
  return [...referencesIn(before).union(referencesIn(after))];
}

/** Every `_ref` anywhere in a value, assets left out: an asset never changes. */
export function referencesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === '_ref' && typeof inner === 'string' && !/^(image|file)-|^$/.test(inner)) found.add(inner);
      else referencesIn(inner, found);
    }
  }
  return found;
}
