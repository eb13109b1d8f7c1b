import { isObject } from '../../values.ts';
import { type Ticks } from '../../clock.ts';
import { isSimpleRing, type Line, type Polygon, type Position } from './planar.ts';

/** A geometry as GeoJSON writes it, without any other attribute. */
export type Geometry =
  | { readonly type: string; readonly coordinates: unknown }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

/** Any geometry, taken apart. */
export interface Shape {
  readonly geometry: Geometry;
  readonly points: readonly Position[];
  readonly lines: readonly Line[];
  readonly polygons: readonly Polygon[];
}

type Parts = Partial<Pick<Shape, 'points' | 'lines' | 'polygons'>>;

/** Shapes of stored documents and parameters, so that a long coast is validated once. */
const known = new WeakMap<object, Shape | null>();

/**
 * Reads a geographic value: `{lat, lng}`, `{lat, lon}` or a GeoJSON geometry (RFC 7946).
 *
 * @returns `null` when the value is none, or its rings are open, too short or cross themselves
 */
export function readShape(value: unknown, clock: Ticks): Shape | null {
  if (!isObject(value)) return null;
  let shape = known.get(value);
  if (shape === undefined) {
    shape = typeof value.type === 'string' ? readGeoJson(value, value.type, clock) : readLatLng(value);
    known.set(value, shape);
  }
  return shape;
}

/** The shape of one place. */
export function pointShape(position: Position): Shape {
  return shapeOf({ type: 'Point', coordinates: position }, { points: [position] });
}

function readLatLng(value: Record<string, unknown>): Shape | null {
  if ('lng' in value && 'lon' in value) return null;
  const position = [value.lng ?? value.lon, value.lat];
  return isPosition(position) ? pointShape(position) : null;
}

function readGeoJson(value: Record<string, unknown>, type: string, clock: Ticks): Shape | null {
  if (type === 'GeometryCollection') return readCollection(value.geometries, clock);
  const { coordinates } = value;
  const parts = partsOf(type, coordinates, clock);
  return parts && shapeOf({ type, coordinates }, parts);
}

function partsOf(type: string, coordinates: unknown, clock: Ticks): Parts | null {
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? { points: [coordinates] } : null;
    case 'MultiPoint':
      return isListOf(coordinates, isPosition) ? { points: coordinates } : null;
    case 'LineString':
      return isLine(coordinates) ? { lines: [coordinates] } : null;
    case 'MultiLineString':
      return isListOf(coordinates, isLine) ? { lines: coordinates } : null;
    case 'Polygon':
      return isPolygon(coordinates, clock) ? { polygons: [coordinates] } : null;
    case 'MultiPolygon':
      return isListOf(coordinates, (item): item is Polygon => isPolygon(item, clock))
        ? { polygons: coordinates }
        : null;
    default:
      return null;
  }
}

function readCollection(geometries: unknown, clock: Ticks): Shape | null {
  if (!Array.isArray(geometries)) return null;
  const shapes = geometries.map((geometry) => readShape(geometry, clock));
  if (!shapes.every((shape) => shape !== null)) return null;
  return shapeOf(
    { type: 'GeometryCollection', geometries: shapes.map((shape) => shape.geometry) },
    {
      points: shapes.flatMap((shape) => shape.points),
      lines: shapes.flatMap((shape) => shape.lines),
      polygons: shapes.flatMap((shape) => shape.polygons),
    },
  );
}

function shapeOf(geometry: Geometry, { points = [], lines = [], polygons = [] }: Parts): Shape {
  return { geometry, points, lines, polygons };
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length > 0 && value.every(isItem);
}

/** Longitude and latitude in degrees, and perhaps an altitude. */
export function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2 || !value.every((item) => typeof item === 'number')) return false;
  return Math.abs(value[0] as number) <= 180 && Math.abs(value[1] as number) <= 90;
}

const isLine = (value: unknown): value is Line => isListOf(value, isPosition) && value.length > 1;

function isPolygon(value: unknown, clock: Ticks): value is Polygon {
  return isListOf(value, isLine) && value.every((ring) => isSimpleRing(ring, clock));
}
