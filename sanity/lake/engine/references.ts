import { isObject } from './json-path.ts';

/**
 * Collects the ids that a value refers to strongly: `_ref` without `_weak: true`.
 * References into other datasets and global references cannot be checked here and do not count.
 */
export function strongReferences(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) strongReferences(item, found);
    return found;
  }
  if (!isObject(value)) return found;
  const ref = value['_ref'];
  const elsewhere = '_dataset' in value || '_projectId' in value || value['_type'] === 'globalDocumentReference';
  if (typeof ref === 'string' && value['_weak'] !== true && !elsewhere) found.add(ref);
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && child !== null) strongReferences(child, found);
  }
  return found;
}

/** Who refers strongly to whom, kept up to date with every commit. */
export class ReferenceIndex {
  readonly #referrers = new Map<string, Set<string>>();

  /** Replaces what `document` refers to; `null` forgets it. */
  update(id: string, before: unknown, after: unknown): void {
    for (const target of before ? strongReferences(before) : []) {
      const referrers = this.#referrers.get(target);
      referrers?.delete(id);
      if (referrers?.size === 0) this.#referrers.delete(target);
    }
    for (const target of after ? strongReferences(after) : []) {
      const referrers = this.#referrers.get(target);
      if (referrers) referrers.add(id);
      else this.#referrers.set(target, new Set([id]));
    }
  }

  /** Ids of the documents that refer strongly to `target`. */
  referrers(target: string): ReadonlySet<string> {
    return this.#referrers.get(target) ?? new Set();
  }
}
