import { isDeepStrictEqual } from 'node:util';
import { isObject } from './json-path.ts';

/** Operation codes of the Mendoza format: https://github.com/sanity-io/mendoza/blob/master/docs/format.adoc */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  objectSetFieldValue: 17,
  objectDeleteField: 19,
  arrayAppendValue: 20,
  arrayAppendSlice: 21,
  stringAppendString: 22,
  stringAppendSlice: 23,
} as const;

/** A patch that the `mendoza` package applies. */
export type MendozaPatch = unknown[];

/** How to get from one value to another, and back. */
export interface Effects {
  apply: MendozaPatch;
  revert: MendozaPatch;
}

/**
 * The effects of a change on a document as listeners and history have them. `_rev` is no part of them: readers
 * know it from the event, and strip it before they apply a patch.
 */
export function effectsOf(before: object | null, after: object | null): Effects {
  const [left, right] = [withoutRevision(before), withoutRevision(after)];
  return { apply: diff(left, right), revert: diff(right, left) };
}

/** Copies a document without its `_rev`. */
export const withoutRevision = (document: object | null): Record<string, unknown> | null =>
  document && Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_rev'));

/** A Mendoza patch that turns `left` into `right`, no coarser than single fields, array items and stretches of text. */
export function diff(left: unknown, right: unknown): MendozaPatch {
  // The decoder starts with the root as output: an object can be edited in place, anything else is replaced.
  return isObject(left) && isObject(right) ? editObject(left, right) : [op.value, right];
}

function editObject(left: Record<string, unknown>, right: Record<string, unknown>): MendozaPatch {
  const keys = Object.keys(left).sort();
  const patch: MendozaPatch = [];
  keys.forEach((key, index) => {
    if (!Object.hasOwn(right, key)) {
      patch.push(op.objectDeleteField, index);
      return;
    }
    if (isDeepStrictEqual(left[key], right[key])) return;
    const nested = edit(left[key], right[key]);
    if (!nested) patch.push(op.objectSetFieldValue, right[key], key);
    else
      patch.push(
        nested.blank ? op.pushFieldBlank : op.pushFieldCopy,
        index,
        ...nested.patch,
        op.returnIntoObjectSameKeyPop,
      );
  });
  for (const key of Object.keys(right)) {
    if (!Object.hasOwn(left, key)) patch.push(op.objectSetFieldValue, right[key], key);
  }
  return patch;
}

/** An edit from within `left`; `blank` when its output starts empty. `undefined` when replacing is all there is. */
function edit(left: unknown, right: unknown): { blank: boolean; patch: MendozaPatch } | undefined {
  if (isObject(left) && isObject(right)) return { blank: false, patch: editObject(left, right) };
  // An output that nothing is appended to would stay null, so empty results are given as values.
  if (Array.isArray(left) && Array.isArray(right) && left.length > 0 && right.length > 0) {
    return { blank: true, patch: editArray(left, right) };
  }
  if (typeof left === 'string' && typeof right === 'string' && right !== '') {
    const patch = editString(left, right);
    return patch && { blank: true, patch };
  }
  return undefined;
}

/** What makes two items the same item: the `_key`, or else being equal. */
const identity = (item: unknown): string =>
  isObject(item) && typeof item['_key'] === 'string' ? `key:${item['_key']}` : `value:${JSON.stringify(item)}`;

function editArray(left: readonly unknown[], right: readonly unknown[]): MendozaPatch {
  const places = new Map<string, number[]>();
  left.forEach((item, index) => {
    const name = identity(item);
    places.set(name, [...(places.get(name) ?? []), index]);
  });
  const patch: MendozaPatch = [];
  let run: { from: number; to: number } | undefined;
  const endRun = (): void => {
    if (run) patch.push(op.arrayAppendSlice, run.from, run.to);
    run = undefined;
  };
  right.forEach((item, index) => {
    const known = places.get(identity(item)) ?? [];
    // Following on from the item before keeps unchanged stretches in one slice.
    const source = known.find((place) => place === run?.to) ?? known[0] ?? unkeyedNeighbour(left, item, index);
    if (source !== undefined && isDeepStrictEqual(left[source], item)) {
      if (run?.to === source) run.to = source + 1;
      else {
        endRun();
        run = { from: source, to: source + 1 };
      }
      return;
    }
    endRun();
    const nested = source === undefined ? undefined : edit(left[source], item);
    if (!nested) patch.push(op.arrayAppendValue, item);
    else
      patch.push(
        nested.blank ? op.pushElementBlank : op.pushElementCopy,
        source,
        ...nested.patch,
        op.returnIntoArrayPop,
      );
  });
  endRun();
  return patch;
}

/** The item at the same place, when neither has a key: most likely the same item, edited. */
function unkeyedNeighbour(left: readonly unknown[], item: unknown, index: number): number | undefined {
  const candidate = left[index];
  return candidate !== undefined && !isObject(candidate) === !isObject(item) && identity(candidate).startsWith('value:')
    ? index
    : undefined;
}

/** Keeps the common start and end of a text. Offsets count UTF-8 bytes. */
function editString(left: string, right: string): MendozaPatch | undefined {
  const [from, to] = [Array.from(left), Array.from(right)];
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  if (start + end === 0) return undefined;
  const size = (characters: readonly string[]): number => Buffer.byteLength(characters.join(''));
  const whole = size(from);
  const patch: MendozaPatch = [];
  if (start > 0) patch.push(op.stringAppendSlice, 0, size(from.slice(0, start)));
  if (to.length > start + end) patch.push(op.stringAppendString, to.slice(start, to.length - end).join(''));
  if (end > 0) patch.push(op.stringAppendSlice, whole - size(from.slice(from.length - end)), whole);
  return patch;
}
