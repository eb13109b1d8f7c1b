import { QueryParseError } from '#sanity/lake/engine/query/query-parse-error.ts';
import { answer, document, engineWith } from './support.ts';

const library = () =>
  engineWith([
    document('a', { title: 'A', related: { _ref: 'b' } }),
    document('drafts.a', { title: 'A, drafted', related: { _ref: 'b' } }),
    document('b', { title: 'B' }),
    document('drafts.c', { title: 'C, never published' }),
    document('versions.spring.b', { title: 'B in spring' }),
    document('versions.spring.a', { _system: { delete: true } }),
    document('_.releases.spring', { _type: 'system.release' }),
  ]);

describe('perspectives', () => {
  it('shows published documents only', async () => {
    expect(await answer(library(), '*[_type == "article"]._id')).toEqual(['a', 'b']);
  });

  it('overlays drafts under the published id and says where they are stored', async () => {
    expect(
      await answer(library(), '*[_type == "article"]{_id, _originalId, title}', { perspective: 'drafts' }),
    ).toEqual([
      { _id: 'a', _originalId: 'drafts.a', title: 'A, drafted' },
      { _id: 'b', _originalId: 'b', title: 'B' },
      { _id: 'c', _originalId: 'drafts.c', title: 'C, never published' },
    ]);
  });

  it('overlays a release stack in order, and hides what the release will delete', async () => {
    expect(await answer(library(), '*[_type == "article"].title', { perspective: ['spring', 'drafts'] })).toEqual([
      'B in spring',
      'C, never published',
    ]);
    expect(await answer(library(), '*[_type == "article"].title', { perspective: ['drafts', 'spring'] })).toEqual([
      'A, drafted',
      'B in spring',
      'C, never published',
    ]);
  });

  it('follows references and references() within the perspective', async () => {
    expect(await answer(library(), '*[_id == "a"][0].related->title', { perspective: ['spring'] })).toBeNull();
    expect(await answer(library(), '*[references("b")].title', { perspective: 'drafts' })).toEqual(['A, drafted']);
    expect(await answer(library(), '*[references("b")]._id', { perspective: 'raw' })).toEqual(['a', 'drafts.a']);
  });

  it('shows documents as stored in the raw perspective', async () => {
    expect(await answer(library(), 'count(*)', { perspective: 'raw' })).toBe(7);
  });

  it.each(['raw', 'published', 'drafts', ['spring']] as const)(
    'shows nobody else a private id (%s)',
    async (perspective) => {
      expect(await answer(library(), '*._id', { perspective, canReadPrivate: false })).toEqual(['a', 'b']);
      const query = 'count(*[_id in ["drafts.a", "versions.spring.b", "_.releases.spring"]])';
      expect(await answer(library(), query, { perspective, canReadPrivate: false })).toBe(0);
    },
  );
});

describe('apply', () => {
  it('adds, changes and deletes documents', async () => {
    const engine = library();
    engine.apply([
      { id: 'a', document: null },
      { id: 'b', document: document('b', { title: 'B, revised' }) },
      { id: 'd', document: document('d', { title: 'D' }) },
    ]);
    expect(await answer(engine, '*[_type == "article"].title')).toEqual(['B, revised', 'D']);
  });
});

const nestedFunctions = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const inner = index < count - 1 ? `"b": a::f${index + 1}(@), "c": a::f${index + 1}(@)` : '_id';
    return `fn a::f${index}($it) = $it{${inner}}; `;
  }).join('');

describe('a query that is not GROQ', () => {
  it('says where and why', async () => {
    const error = await answer(library(), '*[_type == ]').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QueryParseError);
    expect(error).toMatchObject({ query: '*[_type == ]', start: 11, end: 12 });
  });

  it.each(['*[', 'nothing::here()', '*[0...$missing]', '* | sort(a)', '*["\\u{41', 'user::attributes()'])(
    'refuses %s',
    async (query) => {
      await expect(answer(library(), query)).rejects.toThrow(QueryParseError);
    },
  );

  it.each([
    ['parentheses', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['projections', `*${'{"a": @'.repeat(5_000)}${'}'.repeat(5_000)}`],
    ['negations', `${'!'.repeat(50_000)}true`],
    ['text', `"${'x'.repeat(300_000)}"`],
    ['conditions', `*[${'a == 1 || '.repeat(10_000)}true]`],
    ['unclosed strings', `*[${"\\\\'".repeat(60_000)}`],
  ])('refuses far too many %s', async (_what, query) => {
    await expect(answer(library(), query)).rejects.toThrow(QueryParseError);
  });

  it.each([
    ['parentheses', `${'('.repeat(3_900)}1${')'.repeat(3_900)}`],
    ['negations', `${'!'.repeat(7_900)}true`],
    ['numbers', `[${'1,'.repeat(120_000)}1]`],
    ['parts of a sum', `1${'+1'.repeat(120_000)}`],
    ['brackets after in', `${'1 in ('.repeat(40_000)}`],
    ['comments', `${'//\n'.repeat(80_000)}1`],
    ['functions that call one another', `${nestedFunctions(40)}*{"x": a::f0(@)}`],
    ['alternatives', `*[${'a == 1||'.repeat(1_300)}true]`],
    ['filters', `*${'[_id == "a"]'.repeat(900)}`],
    ['projections', `*[0]${'{"a": a}'.repeat(1_500)}`],
    ['dollar signs', `[${'$'.repeat(200_000)}`],
    ['parameters', `[${'$a,'.repeat(80_000)}1]`],
  ])('survives many %s', async (_what, query) => {
    const outcome = await answer(library(), query).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(['QueryParseError', 'QueryLimitError']).toContain(outcome.name);
    else expect(outcome).toBeDefined();
  });

  it('takes a comment at its end', async () => {
    expect(await answer(library(), 'count(*) // all of them')).toBe(3);
  });
});

describe('far down an ordered list', () => {
  const engine = engineWith(
    Array.from({ length: 2_000 }, (_, place) => document(`d${place}`, { place: 1_999 - place })),
  );
  const list = '*[_type == "article" && defined(place)] | order(place asc)';

  it.each([
    ['[1500].place', 1_500],
    ['[2500].place', null],
    ['[-1].place', 1_999],
    ['[1998...2005].place', [1_998, 1_999]],
    ['[1997..1998]{place}', [{ place: 1_997 }, { place: 1_998 }]],
    ['{"at": place}[1999]', { at: 1_999 }],
    ['{"at": place}[1998...2000].at', [1_998, 1_999]],
    ['[1000...1500][499].place', 1_499],
    ['[1000...1500][place > 1497].place', [1_498, 1_499]],
    ['[3000...3001]', []],
  ])('%s', async (part, expected) => {
    expect(await answer(engine, list + part)).toEqual(expected);
  });
});
