import { applyPatches, parsePatch } from '@sanity/diff-match-patch';
import { limits } from '../protocol/limits.ts';
import { type PatchOperations } from '../protocol/mutations.ts';
import { type ConcretePath, resolvePaths } from './json-path.ts';
import { editAt, removeAt, valueAt } from './value-edit.ts';

/** A patch that cannot be applied: the path does not parse, or the value there has the wrong type. */
export class PatchError extends Error {
  override readonly name = 'PatchError';
}

type Insert = NonNullable<PatchOperations['insert']>;

/**
 * Applies a patch's operations to a document and answers the new document; the old one is untouched.
 * The order is the Studio's own (`@sanity/mutator`), so that its optimistic copy and the lake agree:
 * setIfMissing, set, unset, diffMatchPatch, inc, dec, insert.
 *
 * @throws {PatchError}
 * @see https://www.sanity.io/docs/http-patches
 */
export function applyPatch(document: Record<string, unknown>, patch: PatchOperations): Record<string, unknown> {
  let result: unknown = document;
  for (const [path, value] of Object.entries(patch.setIfMissing ?? {})) {
    result = edit(result, path, (present) => (present === undefined ? value : present));
  }
  for (const [path, value] of Object.entries(patch.set ?? {})) result = edit(result, path, () => value);
  for (const path of patch.unset ?? []) result = removeAt(result, places(result, path));
  for (const [path, diff] of Object.entries(patch.diffMatchPatch ?? {})) result = applyTextDiff(result, path, diff);
  for (const [path, by] of Object.entries(patch.inc ?? {})) result = add(result, path, by);
  for (const [path, by] of Object.entries(patch.dec ?? {})) result = add(result, path, -by);
  if (patch.insert) result = insertItems(result, patch.insert);
  return result as Record<string, unknown>;
}

function places(root: unknown, path: string): ConcretePath[] {
  try {
    const found = resolvePaths(root, path);
    if (found.some((place) => place.length > limits.depth)) throw new Error(`it is deeper than ${limits.depth} levels`);
    return found;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PatchError(`Path "${path}" cannot be used: ${reason}`, { cause });
  }
}

const edit = (root: unknown, path: string, change: (present: unknown) => unknown): unknown =>
  places(root, path).reduce((value, place) => editAt(value, place, change), root);

const existing = (root: unknown, path: string): ConcretePath[] =>
  places(root, path).filter((place) => valueAt(root, place) !== undefined);

function add(root: unknown, path: string, by: number): unknown {
  return existing(root, path).reduce<unknown>((value, place) => {
    const present = valueAt(value, place);
    if (typeof present !== 'number') throw new PatchError(`Cannot increment "${path}": it is not a number`);
    return editAt(value, place, () => present + by);
  }, root);
}

function applyTextDiff(root: unknown, path: string, diff: string): unknown {
  return existing(root, path).reduce<unknown>((value, place) => {
    const present = valueAt(value, place);
    if (typeof present !== 'string')
      throw new PatchError(`Cannot apply diffMatchPatch to "${path}": it is not a string`);
    return editAt(value, place, () => patchText(present, path, diff));
  }, root);
}

function patchText(present: string, path: string, diff: string): string {
  try {
    return applyPatches(parsePatch(diff), present, { allowExceedingIndices: true })[0];
  } catch (cause) {
    throw new PatchError(`The diffMatchPatch for "${path}" could not be parsed`, { cause });
  }
}

/** `insert` addresses items; without any (an empty array, an index past the end) it means the array's start or end. */
function insertItems(root: unknown, insert: Insert): unknown {
  const path = insert.before ?? insert.after ?? insert.replace ?? '';
  const parents = new Map<string, { parent: ConcretePath; indices: number[] }>();
  for (const place of insertionPlaces(root, path)) {
    const [parent, index] = [place.slice(0, -1), place.at(-1)];
    if (typeof index !== 'number') throw new PatchError(`Cannot insert at "${path}": it does not name an array item`);
    const key = JSON.stringify(parent);
    const entry = parents.get(key) ?? { parent, indices: [] };
    entry.indices.push(index);
    parents.set(key, entry);
  }
  let result = root;
  for (const { parent, indices } of parents.values()) {
    result = editAt(result, parent, (array) => (Array.isArray(array) ? insertInto(array, indices, insert) : array));
  }
  return result;
}

function insertionPlaces(root: unknown, path: string): ConcretePath[] {
  const found = places(root, path);
  if (found.length > 0) return found;
  // `items[-1]` of an empty array and `items[3:]` of a short one name no item: they mean the array's nearest end.
  const [, arrayPath, start] = /^(.*)\[(-?\d+)(?::-?\d*)?\]$/.exec(path) ?? [];
  if (!arrayPath) return [];
  return places(root, arrayPath).flatMap((place) => {
    const array = valueAt(root, place);
    return Array.isArray(array) ? [[...place, Math.max(0, Math.min(Number(start), array.length))]] : [];
  });
}

function insertInto(array: readonly unknown[], indices: readonly number[], insert: Insert): unknown[] {
  const first = Math.min(...indices);
  const last = Math.max(...indices);
  if (insert.before !== undefined) return array.toSpliced(first, 0, ...insert.items);
  if (insert.after !== undefined) return array.toSpliced(last + 1, 0, ...insert.items);
  const removed = new Set(indices);
  const kept = array.filter((_, index) => !removed.has(index));
  return kept.toSpliced(first, 0, ...insert.items);
}
