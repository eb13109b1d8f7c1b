import { type Ticks } from '../../clock.ts';

/** A position as GeoJSON has it: longitude, latitude. */
export type Position = readonly [longitude: number, latitude: number, ...rest: number[]];
export type Line = readonly Position[];
/** An outer ring, and holes. */
export type Polygon = readonly Line[];
export type Segment = readonly [Position, Position];

/** On which side of a segment a position lies: 1, -1, or 0 for on its line. */
function side([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  const first = (bx - ax) * (cy - ay);
  const second = (by - ay) * (cx - ax);
  const difference = first - second;
  // What rounding alone can make is nothing.
  return Math.abs(difference) <= 1e-12 * (Math.abs(first) + Math.abs(second)) ? 0 : Math.sign(difference);
}

const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

const isInBox = ([x, y]: Position, [[ax, ay], [bx, by]]: Segment): boolean =>
  isBetween(x, ax, bx) && isBetween(y, ay, by);

export const isSame = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by;

/** Whether a position is on a segment, its ends included. */
export function isOnSegment(position: Position, segment: Segment): boolean {
  return isInBox(position, segment) && side(segment[0], segment[1], position) === 0;
}

/** Whether two segments share a position. */
export function segmentsMeet(first: Segment, second: Segment): boolean {
  const [a, b] = first;
  const [c, d] = second;
  const [toC, toD] = [side(a, b, c), side(a, b, d)];
  const [toA, toB] = [side(c, d, a), side(c, d, b)];
  if (toC * toD < 0 && toA * toB < 0) return true;
  return (
    (toC === 0 && isInBox(c, first)) ||
    (toD === 0 && isInBox(d, first)) ||
    (toA === 0 && isInBox(a, second)) ||
    (toB === 0 && isInBox(b, second))
  );
}

/** Where, from 0 to 1, one segment meets another: the crossing, or the ends that lie on it. */
export function meetings(segment: Segment, other: Segment): number[] {
  const [[ax, ay], [bx, by]] = segment;
  const [[cx, cy], [dx, dy]] = other;
  const along = (position: Position): number => {
    const [length, offset] =
      Math.abs(bx - ax) > Math.abs(by - ay) ? [bx - ax, position[0] - ax] : [by - ay, position[1] - ay];
    return length === 0 ? 0 : offset / length;
  };
  const found = other.filter((end) => isOnSegment(end, segment)).map(along);
  const determinant = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (determinant !== 0 && segmentsMeet(segment, other)) {
    found.push(((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / determinant);
  }
  return found;
}

/** The segments of a line. */
export function segmentsOf(line: Line): Segment[] {
  return line.slice(1).map((end, index) => [line[index]!, end] as const);
}

/** Where a position lies as a polygon has it: `true` within, `false` outside, `null` on a ring. */
export function isWithin(position: Position, polygon: Polygon, clock: Ticks): boolean | null {
  let isInside = false;
  for (const [index, ring] of polygon.entries()) {
    const inRing = isWithinRing(position, ring, clock);
    if (inRing === null) return null;
    if (index === 0) isInside = inRing;
    else if (inRing) isInside = false;
  }
  return isInside;
}

function isWithinRing(position: Position, ring: Line, clock: Ticks): boolean | null {
  const [x, y] = position;
  let isInside = false;
  for (let index = 1; index < ring.length; index++) {
    clock.tick();
    const [a, b] = [ring[index - 1]!, ring[index]!];
    if (isOnSegment(position, [a, b])) return null;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) isInside = !isInside;
  }
  return isInside;
}

/** Whether a ring is closed and touches itself nowhere: RFC 7946, 3.1.6, and OGC Simple Features. */
export function isSimpleRing(ring: Line, clock: Ticks): boolean {
  if (ring.length < 4 || !isSame(ring[0]!, ring.at(-1)!)) return false;
  const segments = segmentsOf(ring).map((segment, place) => {
    const [[ax], [bx]] = segment;
    return { segment, place, from: Math.min(ax, bx), to: Math.max(ax, bx) };
  });
  if (segments.some(({ segment: [a, b] }) => isSame(a, b))) return false;
  // From west to east, each segment is compared with those that begin before it ends.
  segments.sort((left, right) => left.from - right.from);
  for (const [index, one] of segments.entries()) {
    for (let next = index + 1; next < segments.length && segments[next]!.from <= one.to; next++) {
      clock.tick();
      const other = segments[next]!;
      const distance = Math.abs(one.place - other.place);
      const areNeighbours = distance === 1 || distance === segments.length - 1;
      if (areNeighbours ? foldsBack(one.segment, other.segment) : segmentsMeet(one.segment, other.segment))
        return false;
    }
  }
  return true;
}

/** Whether two segments that share an end share more than that. */
function foldsBack([a, b]: Segment, [c, d]: Segment): boolean {
  const shared = [a, b].find((end) => isSame(end, c) || isSame(end, d))!;
  const [one, other] = [isSame(a, shared) ? b : a, isSame(c, shared) ? d : c];
  return isOnSegment(one, [shared, other]) || isOnSegment(other, [shared, one]);
}
