import { evaluate, parse, toJS } from 'groq-js';
import { answer, document, engineWith } from './support.ts';

const documents = [
  document('a', { n: 1, tags: ['p', 'q'], best: { _ref: 'b' }, list: [{ n: 1, to: ['x'] }, { n: 2 }, 'text'] }),
  document('b', { n: 2, tags: 'none', best: { _ref: null, inner: { _ref: 'a' } } }),
  document('c', { n: 3 }),
];

async function groqJs(query: string): Promise<unknown> {
  const value = await evaluate(parse(query), { dataset: documents });
  return toJS(await value.asStatic());
}

/** Each row of the table in the README of the query engine: the specification's answer, which is not groq-js's. */
describe.each<[rule: string, examples: [query: string, specified: unknown][]]>([
  [
    'a flat map leaves out what is no list',
    [
      ['*.tags[]', ['p', 'q']],
      ['*[].tags[@ == "p"]', ['p']],
      ['*[n > 0].tags[0..0]', ['p']],
      ['*[_id == "c"].tags[]', []],
      ['*.n[]', []],
      ['*[_id == "a"].list[].to[]', ['x']],
      ['*.best->tags[]', []],
      ['count(*.tags[])', 2],
      ['[[1], [2, null], 3, null].a[]', []],
    ],
  ],
  [
    'a filter leaves what is no list as it is',
    [
      ['false[true]', false],
      ['"text"[a == 1]', 'text'],
      ['*[0].best[false]', { _ref: 'b' }],
      ['*[0].best[false][true]', { _ref: 'b' }],
      ['(*[0].best[false])._ref', 'b'],
      ['*[0]{"n": n[true], best[^.n == 7]}', { n: 1, best: { _ref: 'b' } }],
    ],
  ],
  ['a datetime may be written with small letters', [['dateTime("2024-01-01t00:00:00z")', '2024-01-01T00:00:00Z']]],
  ['seconds are added to a datetime, no datetime to seconds', [['60 + dateTime("2024-01-01T00:00:00Z")', null]]],
  [
    'a negative boost counts as no match',
    [
      ['*[0..0] | score(boost(n == 1, -3))._score', [0]],
      ['*[0..0] | score(boost(n == 1, -3), true)._score', [1]],
    ],
  ],
  [
    'score() leaves what is no object behind the rest',
    [['[1, {"a": 1}, null, {"a": 2}] | score(a == 2)', [{ a: 2, _score: 1 }, { a: 1, _score: 0 }, 1, null]]],
  ],
  [
    'an object with a _ref, of whatever type, is not searched further by references()',
    [
      ['*[references("a")]._id', []],
      ['{"x": {"_ref": false, "y": {"_ref": "a"}}}{"found": references("a")}.found', false],
    ],
  ],
])('%s', (_rule, examples) => {
  it.each(examples)('%s', async (query, specified) => {
    expect(await answer(engineWith(documents), query)).toEqual(specified);
    expect(await groqJs(query)).not.toEqual(specified);
  });
});

/** Their neighbours, where both say the same, and where both leave the specification's letter. */
it.each<[query: string, expected: unknown]>([
  ['*[_id == "a"].list[].n', [1, 2, null]],
  ['*[_id == "a"].tags[][0..1]', ['p', 'q']],
  ['*[_id == "b"][0].tags[]', null],
  ['null[true]', null],
  ['*[0].best[false]._ref', null],
  ['*[0].best[false][0]', null],
  ['*[0].best[false][]', null],
  ['*[0].best[false][0..1]', null],
  ['count(*[0].best[false])', null],
  ['*[0].tags[@ == "q"][0]', 'q'],
  ['dateTime("2024-01-01T00:00:00Z") + -60', '2023-12-31T23:59:00Z'],
  ['60 - dateTime("2024-01-01T00:00:00Z")', null],
  ['dateTime("2024-01-01T00:00:00Z") + dateTime("2024-01-01T00:00:00Z")', null],
  ['*[0..0] | score(boost(n == 1, 10))._score', [11]],
  ['*[0..0] | score(boost(n == 1, 0))._score', [1]],
  ['*[0..0] | score(boost(n == 1, "3"))._score', [0]],
  ['*[0..0] | score(n == 1) | score(n == 2, true)._score', [2]],
  ['*[references("c", ["b", 1])]._id', ['a']],
  ['*[references(null)]._id', []],
  ['[1, 2, 3][5..9]', []],
  ['[1, 2, 3][0...0]', []],
  ['string::split("", ",")', []],
  ['diff::changedAny({}, {"n": 1}, n)', true],
  ['*[0..0] | score(n == 7)._score', [0]],
  ['{"x": {"ref": null, "y": [{"_ref": "a"}]}}{"found": references("a")}.found', true],
])('%s', async (query, expected) => {
  expect(await answer(engineWith(documents), query)).toEqual(expected);
  expect(await groqJs(query)).toEqual(expected);
});
