import { type ConcretePath, isObject } from './json-path.ts';

/** Answers the new value for a place, given the present one. Returning the same value leaves the place alone. */
export type Edit = (present: unknown) => unknown;

/** The value at `path`, or `undefined`. */
export function valueAt(root: unknown, path: ConcretePath): unknown {
  let value = root;
  for (const segment of path) {
    if (Array.isArray(value) && typeof segment === 'number') value = value[segment];
    else if (isObject(value) && typeof segment === 'string' && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

/** Whether all array items are there that `path` goes through or ends at. */
export function hasItems(root: unknown, path: ConcretePath): boolean {
  return path.every((segment, step) => {
    if (typeof segment === 'string') return true;
    const array = valueAt(root, path.slice(0, step));
    return Array.isArray(array) && segment < array.length;
  });
}

/**
 * Copies `root` with the place at `path` edited; everything off the path is shared with `root`.
 * Missing attribute parents are created as objects, as the Content Lake does; missing array items are not.
 */
export function editAt(root: unknown, path: ConcretePath, edit: Edit): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return edit(root);
  if (typeof segment === 'number') {
    if (!Array.isArray(root) || segment >= root.length) return root;
    const next = editAt(root[segment], rest, edit);
    if (next === undefined || Object.is(next, root[segment])) return root;
    const copy: unknown[] = root.slice();
    copy[segment] = next;
    return copy;
  }
  if (Array.isArray(root)) return root;
  const parent = isObject(root) ? root : {};
  const present = Object.hasOwn(parent, segment) ? parent[segment] : undefined;
  const next = editAt(present, rest, edit);
  if (next === undefined || Object.is(next, present)) return root;
  return { ...parent, [segment]: next };
}

/** Copies `root` without the places at `paths`. Array items close up. */
export function removeAt(root: unknown, paths: readonly ConcretePath[]): unknown {
  // From the last place to the first, so that removing one item does not move another still to be removed.
  const ordered = paths.toSorted((a, b) => comparePaths(b, a));
  return ordered.reduce((value, path) => removeOne(value, path), root);
}

function removeOne(root: unknown, path: ConcretePath): unknown {
  const parentPath = path.slice(0, -1);
  const last = path.at(-1);
  const parent = valueAt(root, parentPath);
  if (typeof last === 'number' && Array.isArray(parent) && last < parent.length) {
    return editAt(root, parentPath, () => parent.toSpliced(last, 1) as unknown);
  }
  if (typeof last === 'string' && isObject(parent) && Object.hasOwn(parent, last)) {
    const kept = Object.fromEntries(Object.entries(parent).filter(([name]) => name !== last));
    return editAt(root, parentPath, () => kept);
  }
  return root;
}

function comparePaths(a: ConcretePath, b: ConcretePath): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [left, right] = [a[depth], b[depth]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return a.length - b.length;
}
