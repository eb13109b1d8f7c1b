import { contains, distance, intersects } from './geometry/relations.ts';
import { isPosition, pointShape, readShape } from './geometry/shape.ts';
import { type FunctionTable, type ValueFunction } from './signature.ts';

/** `geo()`: a geographic value as GeoJSON, without any other attribute. */
export const geo: ValueFunction = ([value], { run }) => readShape(value, run.clock)?.geometry ?? null;

/** https://spec.groq.dev/GROQ-1.revision1/#sec-Geography-Extension */
export const geoFunctions: FunctionTable = {
  contains: ([area, item], { run }) => {
    const [outer, inner] = [readShape(area, run.clock), readShape(item, run.clock)];
    return outer && inner && contains(outer, inner, run.clock);
  },
  distance: ([from, to], { run }) => {
    const [start, end] = [readShape(from, run.clock), readShape(to, run.clock)];
    if (start?.geometry.type !== 'Point' || end?.geometry.type !== 'Point') return null;
    return distance(start.points[0]!, end.points[0]!);
  },
  intersects: ([left, right], { run }) => {
    const [first, second] = [readShape(left, run.clock), readShape(right, run.clock)];
    return first && second && intersects(first, second, run.clock);
  },
  latLng: ([lat, lng]) => {
    const position = [lng, lat];
    return isPosition(position) ? pointShape(position).geometry : null;
  },
};
