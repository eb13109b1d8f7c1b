import { isObject } from '../values.ts';

/** A position as GeoJSON has it: longitude, latitude. */
export type Position = readonly [longitude: number, latitude: number];
type Ring = readonly Position[];

/** Any geometry, taken apart. */
export interface Shape {
  points: Position[];
  lines: Position[][];
  polygons: Ring[][];
}

const earthRadius = 6_371_008.8;

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function positions(value: unknown): Position[] | null {
  return Array.isArray(value) && value.every(isPosition) ? value : null;
}

function lists(value: unknown): Position[][] | null {
  if (!Array.isArray(value)) return null;
  const parts = value.map(positions);
  return parts.every((part) => part !== null) ? parts : null;
}

/** Reads a Sanity geopoint or a GeoJSON geometry or feature; `null` when the value is neither. */
export function readShape(value: unknown): Shape | null {
  if (!isObject(value)) return null;
  const shape: Shape = { points: [], lines: [], polygons: [] };
  return addShape(value, shape) ? shape : null;
}

function addShape(value: Record<string, unknown>, shape: Shape): boolean {
  if (typeof value.lat === 'number' && typeof value.lng === 'number') {
    return shape.points.push([value.lng, value.lat]) > 0;
  }
  const { coordinates } = value;
  switch (value.type) {
    case 'Point':
      return isPosition(coordinates) && shape.points.push(coordinates) > 0;
    case 'MultiPoint':
      return push(shape.points, positions(coordinates));
    case 'LineString':
      return push(shape.lines, lists([coordinates]));
    case 'MultiLineString':
      return push(shape.lines, lists(coordinates));
    case 'Polygon':
      return push(shape.polygons, polygonLists([coordinates]));
    case 'MultiPolygon':
      return push(shape.polygons, polygonLists(coordinates));
    case 'Feature':
      return isObject(value.geometry) && addShape(value.geometry, shape);
    case 'GeometryCollection':
      return (
        Array.isArray(value.geometries) && value.geometries.every((part) => isObject(part) && addShape(part, shape))
      );
    default:
      return false;
  }
}

function polygonLists(value: unknown): Ring[][] | null {
  if (!Array.isArray(value)) return null;
  const polygons = value.map(lists);
  return polygons.every((polygon) => polygon !== null) ? polygons : null;
}

function push<T>(into: T[], parts: T[] | null): boolean {
  if (parts) into.push(...parts);
  return parts !== null;
}

/** Great-circle distance in metres. */
export function distance([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const [phi1, phi2] = [radians(lat1), radians(lat2)];
  const a =
    Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin(radians(lng2 - lng1) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function insideRing([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
    const [x1, y1] = ring[index]!;
    const [x2, y2] = ring[previous]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Whether a point lies in a polygon: in its first ring and in none of its holes. */
export function insidePolygon(point: Position, [outer, ...holes]: readonly Ring[]): boolean {
  return outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole));
}

const side = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** Whether any two segments of two lines cross. */
export function linesCross(first: readonly Position[], second: readonly Position[]): boolean {
  for (let i = 1; i < first.length; i++) {
    for (let j = 1; j < second.length; j++) {
      const [a, b, c, d] = [first[i - 1]!, first[i]!, second[j - 1]!, second[j]!];
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true;
    }
  }
  return false;
}
