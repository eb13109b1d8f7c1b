import { DEEP } from '#tests/support/deep.ts';
import { randomDocument, randomEdit, seededRandom } from '#tests/support/random-json.ts';
import { oracleAnswer } from './oracle.ts';
import { answer, document, engineWith } from './support.ts';

const selectors = [
  'a',
  'a.b',
  'title["b"]',
  '(a, b)',
  '(a)',
  'a[]',
  'a[].b',
  'a[_key == "k"].title',
  '(a[], b.c, title)',
  'a[_key in ["k", "m"] || c].(a, b[])',
  'a.(b, (c, title)).a',
  'a[].(title)',
  'a[^[0]._key == "k"]',
  'a[$n > 1]',
  'anywhere(a == 1 || defined(title))',
  'anywhere(_key == "l")',
  '(anywhere(defined(b)), title)',
  'anywhere(count(c[defined(@)]) > 0)',
];
const queries = ['changedAny', 'changedOnly'].flatMap((name) =>
  selectors.map((selector) => `diff::${name}($before, $after, ${selector})`),
);

/** `DEEP=1` compares more values. */
const rounds = DEEP ? 1000 : 100;

/** groq-js sometimes takes an empty list for an empty object. */
const hasEmpty = (value: unknown) => /\[\]|\{\}/.test(JSON.stringify(value));

it.each(queries)('%s: is answered as by groq-js', async (query) => {
  const random = seededRandom(7);
  const answers = new Set<unknown>();
  const engine = engineWith([]);
  for (let round = 0; round < rounds; round++) {
    const before = randomDocument(random);
    const after = random() < 0.1 ? randomDocument(random) : randomEdit(before, random);
    const params = { before, after, n: round % 4 };
    if (hasEmpty(params)) continue;
    const request = { query, params, perspective: 'published', canReadPrivate: true } as const;
    const result = await answer(engine, query, { params });
    answers.add(result);
    expect({ before, after, result }).toEqual({ before, after, result: await oracleAnswer([], request) });
  }
  expect(answers.size).toBeGreaterThan(0);
});

describe('diff functions', () => {
  const documents = [
    document('a', { n: 1, list: [{ n: 1 }, { n: 2 }] }),
    document('b', { n: 2, list: [{ n: 1 }, { n: 3 }] }),
    document('c', { n: 2 }),
  ];

  it.each([
    '*[diff::changedAny(@, ^[0], n)]._id',
    '*[diff::changedAny(@, *[_id == "b"][0], n)]._id',
    '*{"same": !diff::changedAny(@, *[_id == "b"][0], (n, list[n > ^.^.n]))}',
    '*{"n": n, "other": list} | order(diff::changedAny(@, {"n": 2}, n) asc, n desc)',
    '*{_id, "only": diff::changedOnly(@, *[_id == "b"][0], (n, _id, anywhere(n == 2)))}',
    '{"one": diff::changedAny(null, 1, a), "two": diff::changedOnly("a", "b", a), "three": diff::changedOnly(1, 1, a)}',
    'diff::changedAny({"a": 0}, {"a": false}, a.b)',
    'diff::changedAny({"a": null}, {}, a)',
    'diff::changedOnly({"a": null}, {}, b)',
    '*{"x": diff::changedAny(*[_id == "a"][0], *[_id == "b"][0], list[n == 3])}[x]',
    '*[_id == "a"]{"x": list[]{"y": diff::changedAny(^, *[0], anywhere(n == ^.n))}}',
  ])('%s: agree with groq-js wherever they stand', async (query) => {
    const request = { query, params: {}, perspective: 'published', canReadPrivate: true } as const;
    expect(await answer(engineWith(documents), query)).toEqual(await oracleAnswer(documents, request));
  });

  it('are answered in small steps too', async () => {
    const crowd = Array.from({ length: 2000 }, (_, n) => document(`d${n}`, { n }));
    const query =
      '{"slow": count(*[count(*[n > ^.n]) < 2]), "changed": diff::changedAny(*[n < 9]{n}, *[n < 10]{n}, anywhere(n == 3))}';
    const result = await answer(engineWith(crowd), query, { deadlineMs: 60_000 });
    expect(result).toEqual({ slow: 2, changed: true });
  });
});
