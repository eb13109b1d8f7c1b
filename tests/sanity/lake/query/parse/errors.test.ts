import { QueryParseError } from '#sanity/lake/engine/query/query-parse-error.ts';
import { answer, document, engineWith } from '../support.ts';

async function faultOf(query: string): Promise<QueryParseError> {
  const error = await answer(engineWith([document('a')]), query, { params: { it: 1 } }).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof QueryParseError)) throw new Error(`${query} was answered: ${JSON.stringify(error)}`);
  return error;
}

/** Texts and positions that hosted Sanity is known to give. */
it.each<[query: string, description: string, start: number, end: number]>([
  ['(person', "expected ')' following parenthesized expression", 0, 8],
  ['count(person', "expected ')' following function arguments", 5, 13],
  ['[1,2', "expected ']' following array body", 0, 5],
  ['{a', "expected '}' following object body", 0, 3],
  ['*[a', "expected ']' following expression", 1, 4],
  ['[1,2,3]....', 'unable to parse entire expression', 7, 7],
  ['a.^.c', '^ is not allowed here', 2, 3],
  ['a.@.c', '@ is not allowed here', 2, 3],
  ['*{,}', "expected '}' following object body", 1, 3],
  ['*[true] / ]', 'unexpected token "]", expected expression', 10, 11],
  ['*[true] /', 'unexpected end-of-file, expected expression', 9, 9],
  ['*[_type == "event]', 'unexpected token "\\"event]", expected expression', 11, 18],
  ['1.', 'unexpected token "1.", expected expression', 0, 2],
  ['count (*)', 'unable to parse entire expression', 6, 6],
  ['count x', 'unable to parse entire expression', 6, 6],
  ['string::length', 'expected a function following namespace expression', 8, 14],
  ['string::+(1, 2)', 'expected a function following namespace expression', 8, 9],
  ['::length', 'unexpected token "::", expected expression', 0, 2],
  ['*[_id == $id]', 'param $id referenced, but not provided', 9, 11],
  ["*{ 'a': b[]{'_ref'} }", 'attribute or string key expected', 12, 18],
  ['a[]->|[b == 1]', 'object or function expected', 6, 7],
  ['*[0..a]', 'subscript ranges must have integer endpoints', 1, 7],
  ['fn ($bar)', 'expected function namespace', 3, 3],
  ['fn foo($bar)', "expected '::' followed by a function name", 6, 6],
  ['fn foo::($bar)', 'expected a function name', 8, 8],
  ['fn foo::bar $baz', "expected '(' following function name", 12, 12],
  ['fn foo::bar(baz) = { a, b }', 'expected parameter name', 12, 12],
  ['fn foo::bar($baz) { a, b };', "expected '=' following ()", 18, 18],
  ['fn foo::bar($baz) = $baz{ a, b } fn', "expected ';' at the end of function definition", 35, 35],
  ['fn foo::bar($baz) = $woo{ a, b }; *', 'param $woo referenced, but not provided', 20, 23],
])('%s: %s', async (query, description, start, end) => {
  expect(await faultOf(query)).toMatchObject({ query, description, start, end });
});

/** What GROQ does not allow, and what the error has to name. */
it.each<[query: string, named: string]>([
  ['*{a} | score(b == 1)', 'score()'],
  ['*[0] | score(b == 1)', 'score()'],
  ['score(a == 1)', 'score'],
  ['boost(a, 2)', 'boost()'],
  ['* | order()', 'order()'],
  ['* | sort(a)', 'sort'],
  ['* | math::order(a)', 'math::order'],
  ['nothing::here()', 'namespace: nothing'],
  ['math::here()', 'math::here'],
  ['dateTime()', 'expected 1, got 0'],
  ['round(1, 2, 3)', 'expected 1 to 2, got 3'],
  ['references()', 'at least 1'],
  ['releases::all(1)', 'all()'],
  ['delta::changedAny(a)', 'webhooks'],
  ['before()', 'webhooks'],
  ['select("a", "b")', 'default value'],
  ['select(true || (true => false))', "')'"],
  ['1 => 2', 'entire expression'],
  ['a asc', 'entire expression'],
  ['[1] | order(@ && true asc)', 'asc'],
  ['[1] | order(@ && (true asc))', "')'"],
  ['3 in (1 + (2 .. 3))', "')'"],
  ['(2 in 1) .. 4', 'entire expression'],
  ['1 == 2 == 3', 'entire expression'],
  ['1 < 2 > 3', 'entire expression'],
  ['*[1.5]', 'integer'],
  ['*[0...1.5]', 'integer'],
  ['*[0...$it + a]', 'integer'],
  ['{a.b}', 'key expected'],
  ['{a->b}', 'key expected'],
  ['{1}', 'key expected'],
  ['{count(a)}', 'key expected'],
  ['"\\x"', 'escape sequence'],
  ['"\\u{110000}"', 'escape sequence'],
  ['"\\ud800"', 'escape sequence'],
  ['"\\u12"', 'escape sequence'],
  ['1e', 'unexpected token'],
  ['0x10', 'entire expression'],
  ['.5', 'unexpected token'],
  ['a.1', 'unexpected token'],
  ['a # b', 'entire expression'],
  ['$', 'unexpected token'],
  ['diff::changedAny(a, b, c + 1)', "')'"],
  ['diff::changedAny(a, b, c[0])', 'selector'],
  ['diff::changedAny(a, b, "c")', 'selector'],
  ['diff::changedAny(a, b, c{d})', "')'"],
  ['diff::changedAny(a, b, [c])', 'selector'],
  ['diff::changedAny(a, b, c.(d + 1))', "')'"],
  ['fn a::b($c) = $c[]->{d, $c}; *', '$c'],
  ['fn a::b($c) = $c{"d": ^.e}; *', '^'],
  ['fn a::b($c) = $c.d; *', "'{', '[' or '->'"],
  ['fn a::b($c) = $c[0]; *', 'projection'],
  ['fn a::b($c) = $c{"d": a::b(@)}; *', 'itself'],
  ['fn a::b($c) = $c{d}; a::b()', 'expected 1, got 0'],
  ['fn a::b($c) = $c{d}; a::b(1, 2)', 'expected 1, got 2'],
  ['fn a::b($c) = $c{d}; a::e(1)', 'namespace: a'],
])('%s is refused, naming %s', async (query, named) => {
  const { description, start, end } = await faultOf(query);
  expect(description).toContain(named);
  expect(start).toBeLessThanOrEqual(end);
});
