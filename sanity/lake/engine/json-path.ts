import {
  jsonMatch,
  parsePath,
  type ComparisonNode,
  type ExistenceNode,
  type ExprNode,
  type PathNode,
  type SegmentNode,
  type SubscriptElementNode,
} from '@sanity/json-match';
import { limits } from '../protocol/limits.ts';

/** A path to one place in a value: attribute names and array indices. */
export type ConcretePath = readonly (string | number)[];

/** A place, and what is there: `undefined` where nothing is yet. */
interface Place {
  path: ConcretePath;
  value: unknown;
}

/** Tells whether `value` is a plain object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSONMatch expression names in a value. */
export interface Resolved {
  readonly places: readonly ConcretePath[];
  /** Whether it selects among what there is (`[n > 2]`, `[*]`, `[1:3]`, `..`), so that it may rightly name nothing. */
  readonly isSelective: boolean;
}

/**
 * Finds the places a JSONMatch expression names in `root`.
 * Attributes may be named that do not exist yet, but not the one that ".." looks for.
 * The library parses the expression and tests its filters. It names an array's items by their keys, and keys may repeat;
 * so the places are found here, as the Studio's predictor (`@sanity/mutator`) finds them: `[n]` is the n-th item, and
 * `[_key == "x"]` all items with that key.
 *
 * @throws when the expression does not parse, names no place, or has more steps than a document has levels
 * @see https://www.sanity.io/docs/content-lake/json-match
 */
export function resolvePaths(root: unknown, expression: string): Resolved {
  const parsed = parsePath(requoted(expression));
  const steps = parsed?.type === 'Path' ? stepsOf(parsed) : [];
  if (steps.every(({ segment }) => segment.type === 'This')) throw new Error('it names nothing within the document');
  const places = placesOf(parsed, { path: [], value: root })
    .map(({ path }) => path)
    .filter((path) => path.length > 0);
  return { places, isSelective: steps.some(({ segment, recursive }) => recursive || isSelecting(segment)) };
}

function isSelecting(segment: SegmentNode): boolean {
  if (segment.type !== 'Subscript') return segment.type === 'Wildcard';
  return segment.elements.some(
    (element) =>
      ['Comparison', 'Existence', 'Slice'].includes(element.type) ||
      (element.type === 'Path' && stepsOf(element).some((step) => isSelecting(step.segment))),
  );
}

/**
 * `["name"]` and `['name']` mean the same to hosted Sanity, and `[_key == 'x']` the same as `[_key == "x"]` to Sanity's
 * SDK; the library knows but one of each.
 */
const requoted = (expression: string): string =>
  expression.replace(quoted, (whole, name?: string, operator?: string, text?: string) => {
    if (name !== undefined) return `['${name.replace(/(?<!\\)'/g, "\\'")}']`;
    return operator === undefined ? whole : `${operator}"${text!.replace(/(?<!\\)"/g, '\\"')}"`;
  });
/** A name, an operator and a text, or any other text, which is passed over. */
const quoted = /\["((?:[^"\\]|\\.)*)"\]|([=!<>]=?\s*)'((?:[^'\\]|\\.)*)'|"(?:[^"\\]|\\.)*"/g;

/** The places that an expression names, seen from one. A literal names none. */
function placesOf(expression: ExprNode | undefined, from: Place): Place[] {
  if (expression?.type !== 'Path') return [];
  return stepsOf(expression).reduce<Place[]>(
    (places, { segment, recursive }) => {
      if (!recursive) return distinct(places.flatMap((place) => placesAt(segment, place)));
      const found = places.flatMap(withAllBelow).flatMap((place) => placesAt(segment, place));
      return distinct(found.filter(({ value }) => value !== undefined));
    },
    [from],
  );
}

/** A path's steps in the order they are taken. */
function stepsOf(path: PathNode): PathNode[] {
  const steps: PathNode[] = [];
  for (let step: PathNode | undefined = path; step; step = step.base) {
    if (steps.push(step) > limits.depth) throw new Error(`it is deeper than ${limits.depth} levels`);
  }
  return steps.toReversed();
}

/** Unions and recursion come to one place in several ways. */
const distinct = (places: Place[]): Place[] =>
  places.length < 2 ? places : [...new Map(places.map((place) => [JSON.stringify(place.path), place])).values()];

function placesAt(segment: SegmentNode, place: Place): Place[] {
  switch (segment.type) {
    case 'This':
      return [place];
    case 'Identifier':
      return attributes(segment.name, place);
    case 'Wildcard':
      return children(place);
    case 'Subscript':
      return segment.elements.flatMap((element) => selected(element, place));
  }
}

/** The attribute of that name; in an array, of all its items. */
function attributes(name: string, place: Place): Place[] {
  const { value } = place;
  if (Array.isArray(value)) return children(place).flatMap((item) => attributes(name, item));
  return [within(place, name, isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined)];
}

function selected(element: SubscriptElementNode, place: Place): Place[] {
  const { value } = place;
  switch (element.type) {
    case 'Number': {
      if (!Number.isInteger(element.value)) throw new Error('an index is a whole number');
      if (!Array.isArray(value)) return [];
      const index = element.value < 0 ? value.length + element.value : element.value;
      return index < 0 ? [] : [within(place, index, value[index])];
    }
    case 'Slice':
      return Array.isArray(value) ? children(place).slice(element.start, element.end) : [];
    case 'Comparison':
    case 'Existence':
      return (Array.isArray(value) ? children(place) : [place]).filter((item) => isMatch(element, item.value));
    default:
      return placesOf(element, place);
  }
}

/** Whether a value passes a filter. A filter looks at an array's items, not into those that are arrays themselves. */
const isMatch = (filter: ComparisonNode | ExistenceNode, value: unknown): boolean =>
  !Array.isArray(value) &&
  !jsonMatch(value, { type: 'Path', segment: { type: 'Subscript', elements: [filter] } }).next().done;

const within = ({ path }: Place, segment: string | number, value: unknown): Place => ({
  path: [...path, segment],
  value,
});

function children(place: Place): Place[] {
  const { value } = place;
  if (Array.isArray(value)) return value.map((item: unknown, index) => within(place, index, item));
  return isObject(value) ? Object.entries(value).map(([name, child]) => within(place, name, child)) : [];
}

const withAllBelow = (place: Place): Place[] => [place, ...children(place).flatMap(withAllBelow)];
