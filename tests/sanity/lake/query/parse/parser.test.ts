import { type ExprNode, parse } from 'groq-js';
import { DEEP } from '#tests/support/deep.ts';
import { parseQuery } from '#sanity/lake/engine/query/parse-query.ts';
import { otherQueries, siteQueries, studioQueries } from '#bench/lake-query/queries.ts';
import { Random } from '../random.ts';
import { randomQuery } from '../random-query.ts';

/** `DEEP=1` compares more queries. */
const count = DEEP ? 50_000 : 3000;

/** groq-js puts in the value of each parameter that it is given, and drops brackets after `in`. */
function comparable(node: unknown, params: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(node)) return node.map((item) => comparable(item, params));
  if (typeof node !== 'object' || node === null) return node;
  const { type, name } = node as ExprNode & { name?: string };
  if (type === 'Parameter' && Object.hasOwn(params, name!)) return { type: 'Value', value: params[name!] };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, comparable(value, params)]));
}

function expectSameTree(query: string, params: Readonly<Record<string, unknown>>): void {
  let expected: ExprNode;
  try {
    expected = parse(`${query}\n`, { params });
  } catch {
    return;
  }
  expect({ query, tree: comparable(parseQuery(query, params).tree, params) }).toEqual({ query, tree: expected });
}

it(`makes the same tree as groq-js of ${count} random queries`, () => {
  const random = new Random(1);
  for (let index = 0; index < count; index++) {
    const { query, params } = randomQuery(random);
    expectSameTree(query, params);
  }
});

it.each([...siteQueries, ...studioQueries, ...otherQueries])('makes the same tree as groq-js of: $name', (entry) => {
  expectSameTree(entry.query, entry.params(0));
});

it.each([
  'a[0][].b[c == 1]{d}->e[1..2].f[]->{g}',
  '*{a}[b].c',
  '[1,2][0..1][0]',
  '(a | order(b))[0]{c}[]',
  '* | order(a desc, b) | score(c match "d", boost(e, 2)) [_score > 0]{f}',
  'a.b->c.d[0]->',
  'a[]->[b == ^.c][]',
  '*[a in path("b.**") && c in (1..$n) && !(d match e)]',
  '-2 ** 2 + 3 * 4 % 5 - -6',
  '!a && b || c && d',
  '+a ** b',
  'a in b[0..2]',
  'a in (b + c)',
  'a in (1...2) && b',
  'diff::changedAny(a, b, (c, d[e == 1].f, anywhere(g), h.(i, j[])))',
  'select(a => b, c => {"d": e}, f)',
  '{..., "a": b, c[0], d->, e => {f}, ...g}',
  '^.^.a',
  'count(*[a == ^.b]) > 1',
  "\"\\u00e9\\n\" + '\\''",
  '1.5e2 .. 3 == 2',
  'fn a::b($c) = $c[]->{"d": *[e == ^.f]}; *{"g": a::b(h)}',
  'a | {b}',
  'null[0].a',
  'a{b}{c}.d',
  'a[]{b}.c',
  'a[]{b}[].c',
  '*[0]->a',
  'a->match[b == 1]',
  '* | order(a->in desc, a.asc)',
  '$p[0]',
  '*[$n]',
  '*[$n..$n + 1]',
  '*[$s]',
  '* // comment\n[a] // another',
])('makes the same tree as groq-js of %s', (query) => {
  expectSameTree(query, { n: 1, s: 'name', p: [1] });
});
