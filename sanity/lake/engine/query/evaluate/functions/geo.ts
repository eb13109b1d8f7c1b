import { distance, insidePolygon, linesCross, type Position, readShape, type Shape } from './geometry.ts';
import { type FunctionTable } from './signature.ts';

const vertices = (shape: Shape): Position[] => [...shape.points, ...shape.lines.flat(), ...shape.polygons.flat(2)];
const edges = (shape: Shape): (readonly Position[])[] => [...shape.lines, ...shape.polygons.flat()];
const covers = (shape: Shape, point: Position) => shape.polygons.some((polygon) => insidePolygon(point, polygon));

function intersect(first: Shape, second: Shape): boolean {
  return (
    vertices(first).some((point) => covers(second, point)) ||
    vertices(second).some((point) => covers(first, point)) ||
    edges(first).some((line) => edges(second).some((other) => linesCross(line, other))) ||
    first.points.some(([x, y]) => second.points.some(([otherX, otherY]) => x === otherX && y === otherY))
  );
}

/** On the plane of longitude and latitude; hosted Sanity reckons on the sphere. */
export const geoFunctions: FunctionTable = {
  contains: ([area, item]) => {
    const [outer, inner] = [readShape(area), readShape(item)];
    return outer && inner ? vertices(inner).every((point) => covers(outer, point)) : null;
  },
  distance: ([from, to]) => {
    const [start, end] = [readShape(from), readShape(to)];
    if (start?.points.length !== 1 || end?.points.length !== 1) return null;
    return distance(start.points[0]!, end.points[0]!);
  },
  intersects: ([left, right]) => {
    const [first, second] = [readShape(left), readShape(right)];
    return first && second ? intersect(first, second) : null;
  },
  latLng: ([lat, lng]) => {
    if (typeof lat !== 'number' || typeof lng !== 'number' || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
    return { _type: 'geopoint', lat, lng };
  },
};
