import { applyPatches, parsePatch } from '@sanity/diff-match-patch';
import { limits } from '../protocol/limits.ts';
import { type PatchOperations } from '../protocol/mutations.ts';
import { type ConcretePath, type Resolved, resolvePaths } from './json-path.ts';
import { editAt, hasItems, removeAt, valueAt } from './value-edit.ts';

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
  for (const path of patch.unset ?? []) result = removeAt(result, resolved(result, path).places);
  for (const [path, diff] of Object.entries(patch.diffMatchPatch ?? {})) {
    result = change(result, path, (present) => patchText(present, path, diff));
  }
  for (const [path, by] of Object.entries(patch.inc ?? {})) result = change(result, path, adding(path, by));
  for (const [path, by] of Object.entries(patch.dec ?? {})) result = change(result, path, adding(path, -by));
  if (patch.insert) result = insertItems(result, patch.insert);
  return result as Record<string, unknown>;
}

function resolved(root: unknown, path: string): Resolved {
  try {
    const found = resolvePaths(root, path);
    const isTooDeep = found.places.some((place) => place.length > limits.depth);
    if (isTooDeep) throw new Error(`it is deeper than ${limits.depth} levels`);
    return found;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PatchError(`Path "${path}" cannot be used: ${reason}`, { cause });
  }
}

/**
 * Edits what a path names. Missing attributes are created; items of arrays are not, and to set what is not in the array
 * changes nothing, since another editor may just have removed it. So does the Content Lake: sanity-io/sdk#1059.
 */
function edit(root: unknown, path: string, value: (present: unknown) => unknown): unknown {
  const places = resolved(root, path).places.filter((place) => hasItems(root, place));
  return places.reduce((edited, place) => editAt(edited, place, value), root);
}

/** Changes values that there are. */
function change(root: unknown, path: string, value: (present: unknown) => unknown): unknown {
  const { places, isSelective } = resolved(root, path);
  const existing = places.filter((place) => valueAt(root, place) !== undefined);
  if (existing.length === 0 && !isSelective) throw new PatchError(`There is nothing at "${path}" to change`);
  return existing.reduce((changed, place) => editAt(changed, place, value), root);
}

const adding = (path: string, by: number) => (present: unknown) => {
  if (typeof present !== 'number') throw new PatchError(`Cannot increment "${path}": it is not a number`);
  const sum = present + by;
  if (!Number.isFinite(sum)) throw new PatchError(`Cannot increment "${path}": the result is too large for a number`);
  return sum;
};

function patchText(present: unknown, path: string, diff: string): string {
  if (typeof present !== 'string') throw new PatchError(`Cannot apply diffMatchPatch to "${path}": it is not a string`);
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
  const found = insertionPlaces(root, path);
  if (found.length === 0) throw new PatchError(`Cannot insert at "${path}": there is no such array item`);
  for (const place of found) {
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

function insertionPlaces(root: unknown, path: string): readonly ConcretePath[] {
  const found = resolved(root, path).places;
  if (found.length > 0) return found;
  // `items[-1]` of an empty array and `items[3:]` of a short one name no item: they mean the array's nearest end.
  const [, arrayPath, start] = /^(.*)\[(-?\d+)(?::-?\d*)?\]$/.exec(path) ?? [];
  if (!arrayPath) return [];
  return resolved(root, arrayPath).places.flatMap((place) => {
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
