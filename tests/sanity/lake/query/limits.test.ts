import { QueryLimitError } from '#sanity/lake/engine/query/query-limit-error.ts';
import { answer, document, engineWith } from './support.ts';

const crowd = (size = 3000) =>
  engineWith(
    Array.from({ length: size }, (_, index) =>
      document(`a${index}`, { n: index, text: 'aaaaaaaaaaaaaaaa'.repeat(20) }),
    ),
  );

const ones = `[${Array.from({ length: 45 }, () => 1).join(', ')}]`;
const loops = (depth: number): string => (depth === 0 ? 'true' : `count(${ones}[${loops(depth - 1)}]) > 0`);

describe('a query that would take too long', () => {
  it.each([
    ['a cross join', 'count(*[count(*[n + ^.n == 7 && count(*[n * ^.n < ^.^.n]) > 3]) > 2])'],
    ['a cross join in a projection', '*{"x": count(*[n - ^.n > 3 && count(*[n > ^.^.n]) > 4])}'],
    ['a cross join within an object', '{"a": 1, "b": *[]{"c": *[n > ^.n]{"d": count(*[n > ^.n + 1])}}}'],
    ['comparisons of documents', 'count(*[count(*[diff::changedAny(@, ^, (n, anywhere(n > 0)))]) > 3])'],
    ['loops in loops without a document', `{"d": diff::changedAny({"a": 1}, {"a": 2}, a), "x": ${loops(5)}}`],
  ])('is cut off: %s', async (_what, query) => {
    const error = await answer(crowd(), query, { deadlineMs: 300 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryLimitError);
  });

  const many = (item: string, count = 2000) => `[${Array.from({ length: count }, () => item).join(',')}]`;
  const doubled = '{"a": @, "b": @}'.repeat(40);
  const list = Array.from({ length: 200_000 }, (_, n) => n);
  const text = 'a '.repeat(200_000);
  const record = Object.fromEntries(list.slice(0, 50_000).map((n) => [`k${n}`, n]));

  it.each<[what: string, query: string, params?: Record<string, unknown>]>([
    ['an object that holds itself twice, searched for references', `{"n": 1}${doubled}{"x": references("q")}`],
    ['an object that holds itself twice, searched for words', `{"n": 1}${doubled}{"x": @ match text::query("q")}`],
    ['long lists', `count(${many('1')}[count(array::unique($list)) > 0])`, { list }],
    ['long sums', `count(${many('1')}[math::sum($list) > 0])`, { list }],
    ['long texts', `count(${many('1')}[length($text) > 0])`, { text: text.repeat(8) }],
    ['long texts matched', `count(${many('1')}[$text match "y*"])`, { text }],
    ['many words in many words', '$text match $words', { text: `${text} b`, words: 'b '.repeat(200_000) }],
    [
      'many phrases in many words',
      '$text match text::query($words)',
      { text: `${text} b`, words: 'b '.repeat(200_000) },
    ],
    ['a long word with many stars', '$text match $words', { text: 'a'.repeat(400_000), words: `${'*a'.repeat(500)}b` }],
    ['a long path', '$text in path($path)', { text: 'a.'.repeat(200_000), path: `${'**.'.repeat(100_000)}b` }],
    ['copies of a large object', `count(${many('{}')}{...$record})`, { record }],
    ['sums of a large object', `count(${many('{}')}{"x": $record + {}})`, { record }],
    ['scores of a large object', `count(${many('$record')} | score(true))`, { record }],
    ['parts of a long list', `count(${many('{}')}{"x": $list[0..900000]})`, { list }],
    ['copies of a long text', `count(${many('{}')}{"x": upper($text)})`, { text }],
  ])('is cut off without a document: %s', async (_what, query, params = {}) => {
    const error = await answer(engineWith([]), query, { params, deadlineMs: 300 }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryLimitError);
  });

  it('leaves the process free to do other work', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const query = '*{"x": count(*[n - ^.n > 3])}';
    await answer(crowd(), query, { deadlineMs: 1000 }).catch((reason: unknown) =>
      expect(reason).toBeInstanceOf(QueryLimitError),
    );
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it.each([
    ['a condition on a constant', `*[n == count(${ones}[${loops(5)}])]`],
    ['a condition on a search', '*[_id in *[count(*[n * ^.n == count(*[n < ^.^.n])]) > 3]._id]'],
  ])('leaves the process free while it chooses indexes: %s', async (_what, query) => {
    let turns = 0;
    let next: NodeJS.Immediate;
    const turn = () => {
      turns += 1;
      next = setImmediate(turn);
    };
    turn();
    await expect(answer(crowd(), query)).rejects.toThrow(QueryLimitError);
    clearImmediate(next!);
    expect(turns).toBeGreaterThan(1);
  });

  it('answers the next query as if nothing had happened', async () => {
    const engine = crowd();
    await answer(engine, '*{"x": count(*[n - ^.n > 3])}', { deadlineMs: 50 }).catch((reason: unknown) => reason);
    expect(await answer(engine, 'count(*)')).toBe(3000);
  });
});

describe('a query that would grow too large', () => {
  it.each([
    ['a product of lists', '*{"all": *{"all": *}}'],
    ['text that doubles', `*[0]${'{"text": text + text}'.repeat(24)}`],
    ['lists that double', `{"list": [1, 2]}${'{"list": list + list}'.repeat(30)}`],
  ])('is cut off: %s', async (_what, query) => {
    await expect(answer(crowd(), query, { deadlineMs: 20_000 })).rejects.toThrow(QueryLimitError);
  });
});

describe('a long query', () => {
  it('gives the answer that a quick one would give', async () => {
    const query = '*[n >= 0]{n, "after": count(*[n > ^.n])}[after < 3] | order(n desc)';
    expect(await answer(crowd(900), query, { deadlineMs: 60_000 })).toEqual([
      { n: 899, after: 0 },
      { n: 898, after: 1 },
      { n: 897, after: 2 },
    ]);
  });

  it('may depend on a search that is long itself', async () => {
    const query = '*[_id in *[count(*[n > ^.n]) < 3]._id]{n} | order(n desc)';
    expect(await answer(crowd(900), query, { deadlineMs: 60_000 })).toEqual([{ n: 899 }, { n: 898 }, { n: 897 }]);
  });

  it('sees each transaction wholly or not at all', async () => {
    const engine = engineWith(Array.from({ length: 800 }, (_, index) => document(`a${index}`, { n: index, mark: 0 })));
    let mark = 0;
    const timer = setInterval(() => {
      mark++;
      engine.apply(
        Array.from({ length: 800 }, (_, index) => ({
          id: `a${index}`,
          document: document(`a${index}`, { n: index, mark }),
        })),
      );
    }, 40);
    const query = 'array::unique(*{mark, "after": count(*[n > ^.n && n < 5])}[].mark)';
    const marks = await answer(engine, query, { deadlineMs: 60_000 });
    clearInterval(timer);
    expect(marks).toHaveLength(1);
  });
});

describe('hostile patterns', () => {
  it.each([
    ['match', `"${'a'.repeat(400)}" match "${'a*'.repeat(60)}b"`],
    ['dots', `"${'.'.repeat(60_000)}" match "${'.'.repeat(60_000)}"`],
    ['path', `"${'a.'.repeat(200)}" in path("${'**.'.repeat(40)}b")`],
  ])('are matched without backtracking: %s', async (_what, query) => {
    expect(await answer(engineWith([]), query, { deadlineMs: 2000 })).toBe(false);
  });
});
