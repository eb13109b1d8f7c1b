import { answer, document, engineWith } from './support.ts';

async function value(expression: string, params: Record<string, unknown> = {}): Promise<unknown> {
  return answer(engineWith([document('a')]), expression, { params });
}

const ring = (...positions: number[][]) => [...positions, positions[0]!];
const outer = ring([0, 0], [10, 0], [10, 10], [0, 10]);
const hole = ring([4, 4], [6, 4], [6, 6], [4, 6]);
const holed = { type: 'Polygon', coordinates: [outer, hole] };
const square = { type: 'Polygon', coordinates: [outer] };
const next = { type: 'Polygon', coordinates: [ring([10, 0], [20, 0], [20, 10], [10, 10])] };
/** A square with a notch from above, down to (5, 2). */
const notched = { type: 'Polygon', coordinates: [ring([0, 0], [10, 0], [10, 10], [6, 10], [5, 2], [4, 10], [0, 10])] };
const two = { type: 'MultiPolygon', coordinates: [square.coordinates, [ring([30, 0], [40, 0], [40, 10], [30, 10])]] };
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates });
const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });
const area = (...positions: number[][]) => ({ type: 'Polygon', coordinates: [ring(...positions)] });

describe('geo()', () => {
  it.each<[given: unknown, expected: unknown]>([
    [{ lat: 59.9, lng: 10.75 }, point(10.75, 59.9)],
    [{ lat: 59.9, lon: 10.75 }, point(10.75, 59.9)],
    [{ _type: 'geopoint', lat: 1, lng: 2, alt: 3 }, point(2, 1)],
    [{ ...point(1, 2), extra: true }, point(1, 2)],
    [
      { type: 'Point', coordinates: [1, 2, 300] },
      { type: 'Point', coordinates: [1, 2, 300] },
    ],
    [
      { type: 'MultiPoint', coordinates: [[1, 2]] },
      { type: 'MultiPoint', coordinates: [[1, 2]] },
    ],
    [line([1, 2], [3, 4]), line([1, 2], [3, 4])],
    [holed, holed],
    [two, two],
    [
      {
        type: 'GeometryCollection',
        geometries: [
          { lat: 1, lng: 2 },
          { ...holed, name: 'x' },
        ],
      },
      { type: 'GeometryCollection', geometries: [point(2, 1), holed] },
    ],
  ])('%j', async (given, expected) => {
    expect(await value('geo($given)', { given })).toEqual(expected);
    expect(await value('geo(geo($given))', { given })).toEqual(expected);
  });

  it.each<[what: string, given: unknown]>([
    ['nothing', {}],
    ['text', 'Oslo'],
    ['a list', [1, 2]],
    ['two longitudes', { lat: 1, lng: 2, lon: 2 }],
    ['no longitude', { lat: 1 }],
    ['a latitude that there is not', { lat: 91, lng: 0 }],
    ['a longitude that there is not', point(181, 0)],
    ['text for a number', { lat: 1, lng: '2' }],
    ['one coordinate', { type: 'Point', coordinates: [1] }],
    ['no positions', { type: 'MultiPoint', coordinates: [] }],
    ['a line of one position', line([1, 2])],
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    ],
    [
      'a ring of two',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      },
    ],
    ['the same position twice running', area([0, 0], [1, 0], [1, 0], [1, 1])],
    ['a ring that crosses itself', area([0, 0], [2, 2], [2, 0], [0, 2])],
    ['a ring that touches itself', area([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])],
    ['a ring that folds back', area([0, 0], [4, 0], [2, 0], [2, 2])],
    ['a feature', { type: 'Feature', geometry: point(1, 2) }],
    ['features', { type: 'FeatureCollection', features: [] }],
    ['an unknown type', { type: 'Circle', coordinates: [1, 2] }],
  ])('is null of %s', async (_what, given) => {
    expect(await value('geo($given)', { given })).toBeNull();
  });
});

describe('geo::distance()', () => {
  it('measures in metres as hosted Sanity does', async () => {
    const places = { oslo: { lat: 59.913889, lng: 10.752222 }, stockholm: { lat: 59.329444, lng: 18.068611 } };
    expect(await value('geo::distance($oslo, $stockholm)', places)).toBeCloseTo(416_760.7738822515, 6);
    expect(await value('geo::distance(geo($stockholm), geo($oslo))', places)).toBeCloseTo(416_760.7738822515, 6);
    expect(await value('geo::distance($oslo, $oslo)', places)).toBe(0);
  });

  it.each([
    ['geo::distance(geo::latLng(0, 0), geo::latLng(0, 180))', Math.PI * 6_378_137],
    ['geo::distance(geo::latLng(0, 179.5), geo::latLng(0, -179.5))', (Math.PI * 6_378_137) / 180],
    ['geo::distance(geo::latLng(90, 0), geo::latLng(90, 120))', 0],
  ])('%s', async (expression, metres) => {
    expect(await value(expression)).toBeCloseTo(metres, 3);
  });

  it.each(['$square', '42', '"here"', 'true', 'null', '{"lat": 1}'])('is null of %s', async (given) => {
    expect(await value(`geo::distance(${given}, geo::latLng(1, 1))`, { square })).toBeNull();
    expect(await value(`geo::distance(geo::latLng(1, 1), geo(${given}))`, { square })).toBeNull();
  });

  it('orders documents, those without a place last', async () => {
    const places = { oslo: [59.9, 10.75], paris: [48.86, 2.35], berlin: [52.52, 13.4] };
    const documents = Object.entries(places).map(([id, [lat, lng]]) => document(id, { place: { lat, lng } }));
    const engine = engineWith([...documents, document('nowhere')]);
    const query = '* | order(geo::distance(place, {"lat": 59.3, "lng": 18})REVERSE)._id';
    const nearest = ['oslo', 'berlin', 'paris', 'nowhere'];
    expect(await answer(engine, query.replace('REVERSE', ''))).toEqual(nearest);
    expect(await answer(engine, query.replace('REVERSE', ' desc'))).toEqual(nearest.toReversed());
  });
});

describe('geo::contains()', () => {
  it.each<[what: string, outer: unknown, inner: unknown, expected: boolean]>([
    ['a place within', holed, point(2, 2), true],
    ['a place in a hole', holed, point(5, 5), false],
    ['a place outside', holed, point(20, 2), false],
    ['a place on the edge', square, point(10, 5), true],
    ['the same place', point(1, 1), { lat: 1, lng: 1 }, true],
    ['a place on a line', line([0, 0], [2, 2]), point(1, 1), true],
    ['a part of a line', line([0, 0], [4, 4], [8, 0]), line([1, 1], [4, 4], [5, 3]), true],
    ['more than a line', line([0, 0], [4, 4]), line([1, 1], [5, 5]), false],
    ['a line within', square, line([1, 1], [9, 9]), true],
    ['a line along the edge', square, line([0, 0], [10, 0]), true],
    ['a line across a hole', holed, line([1, 5], [9, 5]), false],
    ['a line across a notch, with both ends within', notched, line([1, 9], [9, 9]), false],
    ['a line below a notch', notched, line([1, 1], [9, 1]), true],
    ['an area within', square, area([1, 1], [3, 1], [3, 3]), true],
    ['itself', holed, holed, true],
    ['an area around a hole', holed, area([1, 1], [9, 1], [9, 9], [1, 9]), false],
    ['an area across a notch', notched, area([1, 1], [9, 1], [9, 9], [1, 9]), false],
    ['an area that juts out', square, area([5, 5], [15, 5], [15, 8]), false],
    [
      'places in two areas',
      two,
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [31, 1],
        ],
      },
      true,
    ],
    [
      'areas in two areas',
      two,
      {
        type: 'MultiPolygon',
        coordinates: [area([1, 1], [2, 1], [2, 2]).coordinates, area([31, 1], [32, 1], [32, 2]).coordinates],
      },
      true,
    ],
    ['an area across two', two, area([5, 1], [35, 1], [35, 2]), false],
    ['an area in a line', line([0, 0], [2, 2]), area([0, 0], [2, 2], [2, 0]), false],
  ])('%s', async (_what, outerShape, inner, expected) => {
    const params = { outer: outerShape, inner };
    expect(await value('geo::contains($outer, $inner)', params)).toBe(expected);
    expect(await value('geo::contains(geo($outer), geo($inner))', params)).toBe(expected);
  });

  it('is null of what is no geometry', async () => {
    expect(await value('geo::contains($square, "no shape")', { square })).toBeNull();
  });
});

describe('geo::intersects()', () => {
  it.each<[what: string, one: unknown, other: unknown, expected: boolean]>([
    ['a line through', square, line([-5, 2], [15, 2]), true],
    ['a line beside', square, line([-5, 20], [15, 20]), false],
    ['a line that touches', square, line([10, 10], [20, 20]), true],
    ['a line within a hole', holed, line([4.5, 4.5], [5.5, 5.5]), false],
    ['an area within another', square, area([1, 1], [3, 1], [3, 3]), true],
    ['areas with a common edge', square, next, true],
    ['areas apart', square, area([11, 11], [13, 11], [13, 13]), false],
    ['crossing lines', line([0, 0], [2, 2]), line([0, 2], [2, 0]), true],
    ['lines on one line, apart', line([0, 0], [1, 1]), line([2, 2], [3, 3]), false],
    ['lines on one line, overlapping', line([0, 0], [2, 2]), line([1, 1], [3, 3]), true],
    ['the same place', point(1, 1), point(1, 1), true],
    ['other places', point(1, 1), point(1, 2), false],
    ['a place on a line', point(1, 1), line([0, 0], [2, 2]), true],
  ])('%s', async (_what, one, other, expected) => {
    expect(await value('geo::intersects($one, $other)', { one, other })).toBe(expected);
    expect(await value('geo::intersects(geo($other), geo($one))', { one, other })).toBe(expected);
  });
});

describe('geo::latLng()', () => {
  it.each([
    ['geo::latLng(59.9, 10.75)', point(10.75, 59.9)],
    ['geo::latLng(91, 0)', null],
    ['geo::latLng(null, 3.14)', null],
    ['geo::latLng("1", 2)', null],
  ])('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });
});
