import { type Ticks } from '../../clock.ts';
import {
  isOnSegment,
  isSame,
  isWithin,
  meetings,
  type Polygon,
  type Position,
  type Segment,
  segmentsMeet,
  segmentsOf,
} from './planar.ts';
import { type Shape } from './shape.ts';

const earthRadius = 6_378_137;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The distance in metres on a sphere with the equatorial radius of WGS 84, by the haversine formula. */
export function distance([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const [phi1, phi2] = [radians(lat1), radians(lat2)];
  const half =
    Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin(radians(lng2 - lng1) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whether every position of `inner` is in `outer` or on its edge, on the plane of longitude and latitude. */
export function contains(outer: Shape, inner: Shape, clock: Ticks): boolean {
  return (
    inner.points.every((point) => covers(outer, point, clock)) &&
    inner.lines.every((line) => segmentsOf(line).every((segment) => coversSegment(outer, segment, clock))) &&
    inner.polygons.every((polygon) => outer.polygons.some((area) => coversPolygon(area, polygon, clock)))
  );
}

/** Whether two shapes share a position, on the plane of longitude and latitude. */
export function intersects(first: Shape, second: Shape, clock: Ticks): boolean {
  return (
    vertices(first).some((point) => covers(second, point, clock)) ||
    vertices(second).some((point) => covers(first, point, clock)) ||
    edges(first).some((segment) => edges(second).some((other) => counted(clock, segmentsMeet(segment, other))))
  );
}

const edges = ({ lines, polygons }: Shape): Segment[] => [...lines, ...polygons.flat()].flatMap(segmentsOf);

/** A position of each part of a shape: as edges are compared too, one is enough to tell inside from outside. */
const vertices = ({ points, lines, polygons }: Shape): Position[] => [
  ...points,
  ...[...lines, ...polygons.flat()].map((line) => line[0]!),
];

function counted(clock: Ticks, value: boolean): boolean {
  clock.tick();
  return value;
}

function covers({ points, lines, polygons }: Shape, position: Position, clock: Ticks): boolean {
  return (
    points.some((point) => counted(clock, isSame(point, position))) ||
    lines.some((line) => segmentsOf(line).some((segment) => counted(clock, isOnSegment(position, segment)))) ||
    polygons.some((polygon) => isWithin(position, polygon, clock) !== false)
  );
}

/** Cuts a segment where it meets the shape's edges: each piece is then wholly in the shape, or wholly out of it. */
function coversSegment(shape: Shape, segment: Segment, clock: Ticks): boolean {
  const shapeEdges = edges(shape);
  clock.tick(shapeEdges.length);
  const cuts = [0, ...shapeEdges.flatMap((edge) => meetings(segment, edge)), 1].sort((left, right) => left - right);
  return cuts.every((cut, index) => {
    if (index === 0) return covers(shape, segment[0], clock);
    const middle = between(segment, (cuts[index - 1]! + cut) / 2);
    return cut - cuts[index - 1]! < 1e-9 || isNearlyOn(middle, shapeEdges) || covers(shape, middle, clock);
  });
}

const between = ([[ax, ay], [bx, by]]: Segment, part: number): Position => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
];

/** Whether a reckoned position is on an edge but for rounding: about a tenth of a millimetre. */
function isNearlyOn([x, y]: Position, segments: readonly Segment[]): boolean {
  return segments.some(([[ax, ay], [bx, by]]) => {
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
    if (part < 0 || part > 1) return false;
    return Math.hypot(ax + (bx - ax) * part - x, ay + (by - ay) * part - y) < 1e-9;
  });
}

function coversPolygon(area: Polygon, inner: Polygon, clock: Ticks): boolean {
  const shape: Shape = { geometry: { type: 'Polygon', coordinates: area }, points: [], lines: [], polygons: [area] };
  const holes = area.slice(1);
  return (
    inner.every((ring) => segmentsOf(ring).every((segment) => coversSegment(shape, segment, clock))) &&
    !holes.some((hole) => hole.some((position) => isWithin(position, inner, clock) === true))
  );
}
