import { answer, document, engineWith } from './support.ts';

/** After the GROQ specification (spec.groq.dev), section by section. */
const dataset = () =>
  engineWith([
    document('alien', {
      _type: 'movie',
      title: 'Alien',
      year: 1979,
      director: { _ref: 'scott' },
      cast: [{ name: 'Ripley', age: 30 }, { name: 'Dallas' }],
    }),
    document('blade', {
      _type: 'movie',
      title: 'Blade Runner',
      year: 1982,
      director: { _ref: 'scott' },
      cast: [{ name: 'Deckard', age: 35 }],
    }),
    document('coco', { _type: 'movie', title: 'Coco', year: 2017, director: { _ref: 'nobody' } }),
    document('scott', { _type: 'person', name: 'Ridley Scott', best: { _ref: 'alien' } }),
  ]);

describe.each<[section: string, examples: [query: string, expected: unknown][]]>([
  [
    'literals',
    [
      ['null', null],
      ['true', true],
      ['1.5e2', 150],
      ['"caf\\u00e9\\n"', 'café\n'],
      ["'it\\'s'", "it's"],
      ['"\\u{1F600} \\uD83D\\uDE00 \\/\\b"', '😀 😀 /\b'],
      ['"two\nlines"', 'two\nlines'],
      ['1e999', null],
      ['{ // a comment\n"a // b": 1, }', { 'a // b': 1 }],
      ['\u00a01\u0085+\v1', 2],
      ['[1, ...[2, 3], ...null]', [1, 2, 3]],
      ['{"a": 1, ...{"b": 2}, ...3}', { a: 1, b: 2 }],
    ],
  ],
  [
    'equality and comparison',
    [
      ['1 == 1.0', true],
      ['"1" == 1', false],
      ['null == null', true],
      ['[1] == [1]', false],
      ['1 < "a"', null],
      ['"a" < "b"', true],
      ['false < true', true],
      ['"！" < "😀"', true],
      ['"a" < "ab"', true],
      ['dateTime("2020-01-01T13:00:00+01:00") == dateTime("2020-01-01T12:00:00Z")', true],
      ['dateTime("2020-01-01T13:00:00Z") > "2020"', null],
      ['path("a.b") in path("a.*")', true],
      ['2 in (1 + 1..2 + 3)', true],
      ['2 in ([[2], [3]][0])', true],
      ['2 in ([1]) + [2]', true],
      ['1 in [1, 2]', true],
      ['1 in 3', null],
      ['2 in 1..2', true],
      ['2 in 1...2', false],
      ['"a.b" in path("a.*")', true],
      ['"a.b.c" in path("a.*")', false],
      ['"a.b.c" in path("a.**")', true],
      ['"a-b" in path("a.**")', false],
      ['"a-b" in path("a.*")', false],
      ['"drafts-policy" in path("drafts.**")', false],
    ],
  ],
  [
    'logic with null',
    [
      ['null && false', false],
      ['null && true', null],
      ['null || true', true],
      ['null || false', null],
      ['!null', null],
      ['!false', true],
    ],
  ],
  [
    'arithmetic',
    [
      ['1 + 2 * 3', 7],
      ['2 ** 3 ** 2', 512],
      ['-2 ** 2', -4],
      ['7 % 4', 3],
      ['1 / 0', null],
      ['0 ** -1', null],
      ['+ true == true', false],
      ['! true == null', false],
      ['+ {"a": 2}.a', 2],
      ['- 3 ** 2', -9],
      ['dateTime("2024-01-01T00:00:00Z") + 1e300', null],
      ['"a" + "b"', 'ab'],
      ['"a" + 1', null],
      ['[1] + [2]', [1, 2]],
      ['{"a": 1} + {"b": 2}', { a: 1, b: 2 }],
    ],
  ],
  [
    'match',
    [
      ['"Hello world" match "hello"', true],
      ['"Hello world" match "wor*"', true],
      ['"Hello world" match "hello mars"', false],
      ['["one", "two three"] match ["th*", "one"]', true],
      ['1 match "1"', false],
      ['"a-b" match "b"', true],
      ['"" match ""', false],
    ],
  ],
  [
    'filters, slices and elements',
    [
      ['*[_type == "movie" && year > 1980].title', ['Blade Runner', 'Coco']],
      ['*[year > 1980][0].title', 'Blade Runner'],
      ['*[_type == "movie"][-1].title', 'Coco'],
      ['*[_type == "movie"][0..1].year', [1979, 1982]],
      ['*[_type == "movie"][0...1].year', [1979]],
      ['*[_type == "movie"][-2..-1].year', [1982, 2017]],
      ['*[_type == "movie"][9]', null],
      ['"text"[0]', null],
    ],
  ],
  [
    'projections',
    [
      ['*[_id == "alien"]{title, "old": year < 1980}', [{ title: 'Alien', old: true }]],
      ['*[_id == "alien"][0]{year > 1970 => {"era": "70s"}, year > 1990 => {"era": "90s"}}', { era: '70s' }],
      ['*[_id == "alien"][0]{"first": cast[0].name, "none": cast[7].name}', { first: 'Ripley', none: null }],
      ['*[_id == "alien"][0]{cast[]{name}}', { cast: [{ name: 'Ripley' }, { name: 'Dallas' }] }],
      ['*[_id == "alien"][0]{"names": cast[age > 20].name}', { names: ['Ripley'] }],
    ],
  ],
  [
    'traversals',
    [
      ['*[_type == "movie"].cast[].name', ['Ripley', 'Dallas', 'Deckard']],
      ['*[_type == "movie"][].cast[].age', [30, null, 35]],
      ['*[_id == "alien"][0].director->name', 'Ridley Scott'],
      ['*[_id == "coco"][0].director->name', null],
      ['*[_id == "alien"][0].director->best->title', 'Alien'],
      ['*[_type == "movie"].director->name', ['Ridley Scott', 'Ridley Scott', null]],
    ],
  ],
  [
    'parents',
    [
      [
        '*[_type == "person"]{"films": *[_type == "movie" && director._ref == ^._id].title}',
        [{ films: ['Alien', 'Blade Runner'] }],
      ],
      [
        '*[_id == "alien"][0]{"c": cast[]{name, "of": ^.title}}',
        {
          c: [
            { name: 'Ripley', of: 'Alien' },
            { name: 'Dallas', of: 'Alien' },
          ],
        },
      ],
      ['*[_id == "alien"][0]{"c": cast[0]{"x": *[_id == "blade"][0]{"t": ^.^.title}.t}}', { c: { x: 'Alien' } }],
    ],
  ],
  [
    'pipes',
    [
      ['*[_type == "movie"] | order(year desc).title', ['Coco', 'Blade Runner', 'Alien']],
      ['*[_type == "movie"] | order(director->name, year desc)[0...2].year', [1982, 1979]],
      [
        '*[_type == "movie"] | score(title match "runner", year > 1980) {title, _score}',
        [
          { title: 'Blade Runner', _score: 2 },
          { title: 'Coco', _score: 1 },
          { title: 'Alien', _score: 0 },
        ],
      ],
    ],
  ],
  [
    'functions',
    [
      ['count([1, null, 2])', 3],
      ['count(1)', null],
      ['coalesce(null, 0, 1)', 0],
      ['defined([])', true],
      ['length("héllo😀")', 6],
      ['lower("ABC")', 'abc'],
      ['round(2.5)', 3],
      ['round(-2.5)', -3],
      ['round(1.255, 2)', 1.25],
      ['string(1.5)', '1.5'],
      ['string([])', null],
      ['select(1 > 2 => "a", 2 > 1 => "b", "c")', 'b'],
      ['string::split("a,b", ",")', ['a', 'b']],
      ['array::join([1, "a", true], "-")', '1-a-true'],
      ['array::unique([1, 1, "1", [1], [1]])', [1, '1', [1], [1]]],
      ['array::unique([null, null, true, true])', [null, true]],
      ['count(array::unique([dateTime("2020-01-01T13:00:00+01:00"), dateTime("2020-01-01T12:00:00Z")]))', 1],
      ['array::compact([1, null, 2])', [1, 2]],
      ['pt([{"_type": "block", "children": []}])', [{ _type: 'block', children: [] }]],
      ['pt("text")', null],
      ['math::sum([1, null, 2.5])', 3.5],
      ['math::avg([])', null],
      ['math::max([1, "2"])', null],
      ['count(*[references("scott")])', 2],
      ['pt::text([{"_type": "block", "children": [{"_type": "span", "text": "a"}]}])', 'a'],
    ],
  ],
  [
    'custom functions',
    [
      [
        'fn film::short($it) = $it{title, "by": person::named(director)}; fn person::named($it) = $it->{name}; *[year < 1980]{...film::short(@)}',
        [{ title: 'Alien', by: { name: 'Ridley Scott' } }],
      ],
      [
        'fn film::ages($it) = $it[]{age}; *[_id == "alien"]{"c": film::ages(cast)}',
        [{ c: [{ age: 30 }, { age: null }] }],
      ],
      ['fn math::sum($it) = $it[]{"n": @.age}; *[_id == "blade"][0]{"c": math::sum(cast)}.c', [{ n: 35 }]],
      [
        'fn film::others($it) = $it{"same": *[_type == "movie" && director._ref == ^.director._ref] | order(year != ^.year).title}; *[_id == "blade"]{...film::others(@)}',
        [{ same: ['Blade Runner', 'Alien'] }],
      ],
    ],
  ],
])('%s', (_section, examples) => {
  it.each(examples)('%s', async (query, expected) => {
    expect(await answer(dataset(), query)).toEqual(expected);
  });
});
