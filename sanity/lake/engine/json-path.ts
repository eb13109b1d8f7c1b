import { jsonMatch } from '@sanity/json-match';

/** A path to one place in a value: attribute names and array indices. */
export type ConcretePath = readonly (string | number)[];

type Segment = string | number | { _key: string };

/** `["name"]` and `['name']` mean the same to hosted Sanity; the library knows the second only. */
const singleQuoted = (expression: string): string => expression.replace(/\["([^"'\\]*)"\]/g, "['$1']");

/** Turns keys and negative indices into plain indices; `undefined` when the place cannot exist. */
function concrete(root: unknown, segments: readonly Segment[]): ConcretePath | undefined {
  const path: (string | number)[] = [];
  let value = root;
  for (const segment of segments) {
    if (typeof segment === 'string') {
      path.push(segment);
      value = isObject(value) ? value[segment] : undefined;
      continue;
    }
    if (!Array.isArray(value)) return undefined;
    const items: readonly unknown[] = value;
    const index = typeof segment === 'number' ? segment : items.findIndex((item) => keyOf(item) === segment._key);
    const place = index < 0 && typeof segment === 'number' ? items.length + index : index;
    if (place < 0) return undefined;
    path.push(place);
    value = items[place];
  }
  return path;
}

/** Tells whether `value` is a plain object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (item: unknown): unknown => (isObject(item) ? item['_key'] : undefined);

/**
 * Finds the places a JSONMatch expression names in `root`.
 * Plain attribute paths may name places that do not exist yet; everything recursive or filtered names existing ones only.
 *
 * @throws when the expression does not parse
 * @see https://www.sanity.io/docs/content-lake/json-match
 */
export function resolvePaths(root: unknown, expression: string): ConcretePath[] {
  const found: ConcretePath[] = [];
  const existingOnly = expression.includes('..');
  for (const match of jsonMatch(root as never, singleQuoted(expression))) {
    if (existingOnly && match.value === undefined) continue;
    const path = concrete(root, match.path as readonly Segment[]);
    if (path && path.length > 0) found.push(path);
  }
  return found;
}
