import { answer, document, engineWith } from './support.ts';

/** Operators, functions and traversals of the GROQ specification (spec.groq.dev) on values of every type. */
const values = ['true', 'false', 'null', '1', '"a"', '[]', '{}'];
const engine = engineWith([
  document('a', { n: 1, list: [1, 2, 3], pairs: [{ k: 1, v: 'x' }, { k: 2 }], 'full name': 'A', to: { _ref: 'b' } }),
  document('b', { n: 2, list: [[4], 5] }),
]);

const truth = (value: string): boolean | null => (value === 'true' ? true : value === 'false' ? false : null);

it('joins values of every type with && and ||', async () => {
  for (const left of values) {
    for (const right of values) {
      const [one, other] = [truth(left), truth(right)];
      const and = one === false || other === false ? false : one === null || other === null ? null : true;
      const or = one === true || other === true ? true : one === null || other === null ? null : false;
      expect({ left, right, and: await answer(engine, `${left} && ${right}`) }).toEqual({ left, right, and });
      expect({ left, right, or: await answer(engine, `${left} || ${right}`) }).toEqual({ left, right, or });
    }
  }
});

it('orders values of one type only', async () => {
  for (const operator of ['<', '<=', '>', '>=']) {
    for (const [index, left] of values.entries()) {
      for (const right of values.slice(index + 1)) {
        const isBoolean = truth(left) !== null && truth(right) !== null;
        const expected = isBoolean ? operator.startsWith('>') : null;
        const query = `${left} ${operator} ${right}`;
        expect({ query, answer: await answer(engine, query) }).toEqual({ query, answer: expected });
      }
    }
  }
});

it('knows no sum, difference, product, quotient or power of values that have none', async () => {
  for (const operator of ['+', '-', '*', '/', '%', '**']) {
    for (const value of values.filter((each) => !(each === '1' || (operator === '+' && '"[{'.includes(each[0]!))))) {
      const query = `${value} ${operator} ${value}`;
      expect({ query, answer: await answer(engine, query) }).toEqual({ query, answer: null });
    }
  }
});

describe.each<[section: string, examples: [query: string, expected: unknown][]]>([
  [
    'ranges',
    [
      ['2.5 in 1..5', true],
      ['5 in 1...5', false],
      ['true in 1..5', null],
      ['"ab" in "a".."b"', true],
      ['"b" in "a"..."b"', false],
      ['1 in "a".."b"', null],
      ['1 in 1.."b"', null],
      ['2 in 3..1', false],
      ['dateTime("2024-05-01T00:00:00Z") in dateTime("2024-01-01T00:00:00Z")..dateTime("2025-01-01T00:00:00Z")', true],
      ['3 in 1 + 1..2 + 2', true],
    ],
  ],
  [
    'membership',
    [
      ['null in [1, null]', true],
      ['[] in [[]]', false],
      ['{} in [{}]', false],
      ['1 in {}', null],
      ['1 in "1"', null],
      ['n in [1]', false],
      ['*[n in [2, 3]]._id', ['b']],
      ['*[!(_id in path("a"))]._id', ['b']],
    ],
  ],
  [
    'precedence',
    [
      ['3 ** 2 ** 2', 81],
      ['-2 ** 2', -4],
      ['2 ** -1', 0.5],
      ['- -1', 1],
      ['1 - -1', 2],
      ['+ - 1', -1],
      ['!1 == 2', false],
      ['!(1 == 2)', true],
      ['true || false && false', true],
      ['10 % 4 % 3', 2],
      ['8 / 2 / 2', 2],
      ['1 + 2 > 2 && true', true],
    ],
  ],
  [
    'brackets',
    [
      ['*[_id == "a"][0]["full name"]', 'A'],
      ['*[_id == "a"][0]["n"]', 1],
      ['*["n"]', [1, 2]],
      ['*[_id == "a"][0].list[1 + 1]', 3],
      ['*[_id == "a"][0].list[-3]', 1],
      ['*[_id == "a"][0].list[-4]', null],
      ['*[_id == "a"][0].list[0 + 1..1 + 1]', [2, 3]],
      ['*[_id == "a"][0].list[-2..9]', [2, 3]],
      ['*[_id == "a"][0].list[1...-1]', [2]],
      ['*[n]._id', []],
      ['*[null]._id', []],
      ['(*)[0].n', 1],
      ['(*).n', null],
      ['*[0].pairs[k == 2][0].k', 2],
      ['*[_id == "a"][0].pairs.v', null],
    ],
  ],
  [
    'objects',
    [
      ['{"a": 1, "a": 2}', { a: 2 }],
      ['{"b": 5, ...{"a": 1, "b": 2}}', { a: 1, b: 2 }],
      ['{...1, ...null, ..."a", ...[1]}', {}],
      ['{1 > 0 => {"a": 1}, null => {"b": 2}, 1 => {"c": 3}, true => 4}', { a: 1 }],
      ['*[_id == "a"][0]{list[0..1]}', { list: [1, 2] }],
      ['*[_id == "a"][0]{pairs[k == 1]}', { pairs: [{ k: 1, v: 'x' }] }],
      ['*[_id == "a"][0]{pairs[0]{v}}', { pairs: { v: 'x' } }],
      ['*[_id == "a"][0]{to->{n}}', { to: { n: 2 } }],
      ['*{n}[n == 2]', [{ n: 2 }]],
      ['[1, {"a": 2}]{a}', [null, { a: 2 }]],
    ],
  ],
  [
    'parents',
    [
      ['^.n', null],
      ['*[_id == "a"][0]{"p": pairs[k > ^.n].k}.p', [2]],
      ['*[_id == "a"][0]{"p": pairs[]{"up": ^.n}}.p[].up', [1, 1]],
      ['*[_id == "a"]{"p": *[n > ^.n]{"up": ^.n}}.p', [[{ up: 1 }]]],
      ['*[_id == "a"][0]{"p": to->{"up": ^.n, "top": *[n == ^.^.n][0]._id}}.p', { up: 1, top: 'a' }],
    ],
  ],
  [
    'functions on other types',
    [
      ['length({})', null],
      ['lower(1)', null],
      ['upper("straße")', 'STRASSE'],
      ['round("1")', null],
      ['round(1, null)', null],
      ['round(-0.5)', -1],
      ['string(null)', null],
      ['string(1e21)', '1e+21'],
      ['dateTime("2024-01-01t12:00:00.5z")', '2024-01-01T12:00:00.500Z'],
      ['dateTime("2024-01-01 12:00:00Z")', null],
      ['dateTime("2024-01-01T12:00:00.5Z") + 0.5', '2024-01-01T12:00:01Z'],
      ['dateTime("2024-01-01T12:00:00Z") - dateTime("2024-01-01T11:00:00Z")', 3600],
      ['dateTime(now()) == dateTime::now()', true],
      ['array::intersects([1, null], [null])', true],
      ['array::intersects([[1]], [[1]])', false],
      ['array::intersects(1, [1])', null],
      ['array::join(["a", null], ",")', null],
      ['array::join([], ",")', ''],
      ['string::split("🍕a", "")', ['🍕', 'a']],
      ['string::split(",", ",")', ['', '']],
      ['string::startsWith("abc", "")', true],
      ['string::startsWith("abc", 1)', null],
      ['math::sum([])', 0],
      ['math::avg([1, null, 2])', 1.5],
      ['math::min([null])', null],
      ['math::max([true])', null],
      ['select(null => 1, 0 => 2)', null],
      ['coalesce()', null],
      ['references("a")', false],
      ['identity() > ""', false],
    ],
  ],
  [
    'order of mixed types',
    [
      [
        '[true, "b", 2, null, "a", false, 1, dateTime("2024-01-01T00:00:00Z")] | order(@)',
        ['2024-01-01T00:00:00Z', 1, 2, 'a', 'b', false, true, null],
      ],
      ['["b", 2, null, 1] | order(@ desc)', [null, 'b', 2, 1]],
      ['* | order(n) | order(n desc).n', [2, 1]],
      ['1 | order(@)', null],
    ],
  ],
  [
    'scores',
    [
      ['* | score(n == 1 && true)._score', [2, 0]],
      ['* | score(n == 1 || n < 3)._score', [2, 1]],
      ['* | score(n == 1, n == 1 || n == 2)._score', [2, 1]],
      ['* | score(!(n == 1))._score', [1, 0]],
      ['* | score(boost(n == 2, 2)){_id}[0]._id', 'b'],
    ],
  ],
])('%s', (_section, examples) => {
  it.each(examples)('%s', async (query, expected) => {
    expect(await answer(engine, query)).toEqual(expected);
  });
});
