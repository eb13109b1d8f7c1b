import { applyPatch, PatchError } from '#sanity/lake/engine/patch.ts';
import { type PatchOperations } from '#sanity/lake/protocol/mutations.ts';

const document = {
  _id: 'd',
  _type: 't',
  n: 5,
  text: 'the quick fox',
  list: [1, 2, 3, 4, 5],
  people: [
    { _key: 'a', name: 'Ada', age: 36, tags: ['x'] },
    { _key: 'b', name: 'Ben', age: 17, tags: ['x', 'y'] },
    { name: 'Cyd', age: 50 },
  ],
  deep: { er: { name: 'inner' } },
  empty: [],
  nothing: null,
  dotted: [{ _key: 'a..b' }],
  odd: [{ _key: 'it"s' }, { _key: "x == 'y'" }, { _key: '["b"]' }],
  "it's": { x: 0 },
  large: 1e308,
  twins: [
    { _key: 'x', name: 'A' },
    { _key: 'x', name: 'B' },
  ],
};
const [ann, bob] = document.twins;

const patched = (patch: PatchOperations) => applyPatch(document, patch) as Record<string, never>;

describe('applyPatch', () => {
  it.each<[string, PatchOperations, string, unknown]>([
    ['set', { set: { n: 6 } }, 'n', 6],
    ['set under missing parents', { set: { 'new.path.to': 1 } }, 'new', { path: { to: 1 } }],
    [
      'set by key',
      { set: { 'people[_key=="b"].age': 18 } },
      'people',
      [document.people[0], { ...document.people[1], age: 18 }, document.people[2]],
    ],
    ['set by missing key: nothing', { set: { 'people[_key=="zz"].age': 18 } }, 'people', document.people],
    [
      'set by condition',
      { set: { 'people[age > 30].old': true } },
      'people',
      [{ ...document.people[0], old: true }, document.people[1], { ...document.people[2], old: true }],
    ],
    ['set by index', { set: { 'list[0]': 9 } }, 'list', [9, 2, 3, 4, 5]],
    ['set by negative index', { set: { 'list[-1]': 9 } }, 'list', [1, 2, 3, 4, 9]],
    ['set by range', { set: { 'list[1:3]': 0 } }, 'list', [1, 0, 0, 4, 5]],
    ['set by wildcard', { set: { 'list[*]': 0 } }, 'list', [0, 0, 0, 0, 0]],
    ['set by quoted name', { set: { "deep['er'].name": 'x' } }, 'deep', { er: { name: 'x' } }],
    ['set by doubly quoted name', { set: { 'deep["er"].name': 'x' } }, 'deep', { er: { name: 'x' } }],
    [
      'set by a key with dots',
      { set: { 'dotted[_key=="a..b"].title': 'x' } },
      'dotted',
      [{ _key: 'a..b', title: 'x' }],
    ],
    ['set by a doubly quoted name with quotes', { set: { '["it\'s"].x': 1 } }, "it's", { x: 1 }],
    ['set by a doubly quoted name with an escape', { set: { '["a\\"b"]': 1 } }, 'a"b', 1],
    ['set by union', { set: { '[n, text]': 1 } }, 'text', 1],
    ['set by union of selectors', { set: { 'list[0, 2:4, @ == 2]': 0 } }, 'list', [0, 0, 0, 0, 5]],
    ['set below null', { set: { 'nothing.x': 1 } }, 'nothing', { x: 1 }],
    ['set below a number', { set: { 'n.x': 1 } }, 'n', { x: 1 }],
    ['set in all items', { set: { 'people.age': 1 } }, 'people', document.people.map((one) => ({ ...one, age: 1 }))],
    [
      'set what exists',
      { set: { 'people[tags?].age': 1 } },
      'people',
      [{ ...document.people[0], age: 1 }, { ...document.people[1], age: 1 }, document.people[2]],
    ],
    [
      'set what is missing below what ".." finds',
      { set: { 'people..[age == 50].home.town': 'x' } },
      'people',
      [document.people[0], document.people[1], { ...document.people[2], home: { town: 'x' } }],
    ],
    [
      'setIfMissing below what ".." finds',
      { setIfMissing: { '..[age > 30].name': 'x', '..[age > 30].home': 'x' } },
      'people',
      [{ ...document.people[0], home: 'x' }, document.people[1], { ...document.people[2], home: 'x' }],
    ],
    [
      'set by keys with quotes and brackets',
      { set: { "odd[_key=='it\"s'].n": 1, 'odd[_key=="x == \'y\'"].n': 2, 'odd[_key=="[\\"b\\"]"].n': 3 } },
      'odd',
      document.odd.map((one, index) => ({ ...one, n: index + 1 })),
    ],
    ['set recursively where nothing is: nothing', { set: { 'deep..no': 'x' } }, 'deep', document.deep],
    ['setIfMissing where null is', { setIfMissing: { nothing: 1 } }, 'nothing', null],
    ['set in some of a union: those that are there', { set: { 'list[0, 9]': 0 } }, 'list', [0, 2, 3, 4, 5]],
    ['unset what is not there: nothing', { unset: ['no.such', 'list[9]', 'nothing.x'] }, 'list', [1, 2, 3, 4, 5]],
    ['unset recursively', { unset: ['people..age'] }, 'people', document.people.map(({ age: _age, ...one }) => one)],
    ['set recursively', { set: { 'deep..name': 'x' } }, 'deep', { er: { name: 'x' } }],
    ['setIfMissing where something is', { setIfMissing: { n: 6 } }, 'n', 5],
    ['setIfMissing where nothing is', { setIfMissing: { m: 6 } }, 'm', 6],
    ['unset', { unset: ['n'] }, 'n', undefined],
    ['unset items', { unset: ['list[1:3]', 'list[0]'] }, 'list', [4, 5]],
    ['unset by value', { unset: ['list[@ > 2]'] }, 'list', [1, 2]],
    ['unset by key', { unset: ['people[_key=="a"]'] }, 'people', document.people.slice(1)],
    ['inc', { inc: { n: 2.5 } }, 'n', 7.5],
    [
      'inc by a condition that nothing meets: nothing',
      { inc: { 'people[age > 99].age': 1 } },
      'people',
      document.people,
    ],
    ['dec', { dec: { n: 2 } }, 'n', 3],
    [
      'inc everywhere',
      { inc: { 'people[*].age': 1 } },
      'people',
      document.people.map((one) => ({ ...one, age: one.age + 1 })),
    ],
    ['insert before', { insert: { before: 'list[0]', items: [0] } }, 'list', [0, 1, 2, 3, 4, 5]],
    ['insert after the last', { insert: { after: 'list[-1]', items: [6, 7] } }, 'list', [1, 2, 3, 4, 5, 6, 7]],
    ['insert into an empty array', { insert: { after: 'empty[-1]', items: [1] } }, 'empty', [1]],
    [
      'insert by key',
      { insert: { after: 'people[_key=="a"]', items: ['new'] } },
      'people',
      [document.people[0], 'new', ...document.people.slice(1)],
    ],
    ['replace items', { insert: { replace: 'list[1:3]', items: ['x'] } }, 'list', [1, 'x', 4, 5]],
    ['replace past the end', { insert: { replace: 'list[5:]', items: ['x'] } }, 'list', [1, 2, 3, 4, 5, 'x']],
    [
      'diffMatchPatch',
      { diffMatchPatch: { text: '@@ -1,9 +1,9 @@\n the \n-quick\n+brown\n' } },
      'text',
      'the brown fox',
    ],
    ['unset by index where keys repeat', { unset: ['twins[1]'] }, 'twins', [ann]],
    ['unset by condition where keys repeat', { unset: ['twins[name == "B"]'] }, 'twins', [ann]],
    ['unset by a key that repeats: all of it', { unset: ['twins[_key=="x"]'] }, 'twins', []],
    ['set by index where keys repeat', { set: { 'twins[1]._key': 'y' } }, 'twins', [ann, { ...bob, _key: 'y' }]],
    ['set by range where keys repeat', { set: { 'twins[1:].name': 'C' } }, 'twins', [ann, { ...bob, name: 'C' }]],
    [
      'set by wildcard where keys repeat',
      { set: { 'twins[*].name': 'C' } },
      'twins',
      [
        { ...ann, name: 'C' },
        { ...bob, name: 'C' },
      ],
    ],
    [
      'set recursively where keys repeat',
      { set: { 'twins..name': 'C' } },
      'twins',
      [
        { ...ann, name: 'C' },
        { ...bob, name: 'C' },
      ],
    ],
    [
      'insert by index where keys repeat',
      { insert: { before: 'twins[1]', items: ['new'] } },
      'twins',
      [ann, 'new', bob],
    ],
    ['what several selectors name, once', { inc: { 'list[0, 0:2, @ == 1]': 1 } }, 'list', [2, 3, 3, 4, 5]],
  ])('%s', (_name, patch, field, expected) => {
    expect(patched(patch)[field]).toEqual(expected);
  });

  it.each([
    'list[5]',
    'list[9]',
    'list[-9]',
    'list[9].x',
    'list[9:]',
    'n[0]',
    'nothing[0]',
    'text[0].x',
    'missing[0].x',
    'missing[_key=="a"].x',
    'empty.x',
    'empty[0]',
    'people[_key=="zz"]',
    'people[_key=="zz"].name',
    'people[0].tags[7]',
    'deep[0]',
  ])('makes no array items: %s', (path) => {
    expect(patched({ set: { [path]: 0 } })).toBe(document);
    expect(patched({ setIfMissing: { [path]: 0 } })).toBe(document);
    expect(patched({ unset: [path] })).toBe(document);
  });

  it('leaves the document it was given alone, and shares what did not change', () => {
    const before = structuredClone(document);
    const after = patched({ set: { 'people[0].age': 1 }, unset: ['n'], insert: { after: 'list[-1]', items: [6] } });
    expect(document).toEqual(before);
    expect(after['deep']).toBe(document.deep);
  });

  it.each<[string, PatchOperations]>([
    ['a path that does not parse', { set: { 'a[': 1 } }],
    ['a number that is none', { inc: { text: 1 } }],
    ['a number that is null', { inc: { nothing: 1 } }],
    ['a number that is missing', { inc: { missing: 1 } }],
    ['a number in an item that is missing', { dec: { 'list[9]': 1 } }],
    ['a sum that no number holds', { inc: { large: 1e308 } }],
    ['a difference that no number holds', { dec: { large: -1e308 } }],
    ['a text that is missing', { diffMatchPatch: { missing: '@@ -0,0 +1 @@\n+a\n' } }],
    ['the whole document', { set: { '@': {} } }],
    ['no path', { set: { '': {} } }],
    ['to remove the whole document', { unset: ['@'] }],
    ['half an item', { set: { 'list[1.5]': 0 } }],
    ['an insertion into what is missing', { insert: { after: 'missing[-1]', items: [1] } }],
    ['an insertion into null', { insert: { before: 'nothing[0]', items: [1] } }],
    ['an insertion into a text', { insert: { after: 'text[0]', items: [1] } }],
    ['an insertion at a missing key', { insert: { after: 'people[_key=="zz"]', items: [1] } }],
    ['a replacement of a missing key', { insert: { replace: 'people[_key=="zz"]', items: [1] } }],
    ['a text that is none', { diffMatchPatch: { n: '@@ -1 +1 @@\n-a\n+b\n' } }],
    ['a text difference that does not parse', { diffMatchPatch: { text: 'nonsense' } }],
    ['an insertion at an attribute', { insert: { after: 'n', items: [1] } }],
    ['a path deeper than documents may be', { set: { [Array(101).fill('a').join('.')]: 1 } }],
    ['a path so long that it would fill the stack', { set: { [Array(100_000).fill('a').join('.')]: 1 } }],
  ])('refuses %s', (_name, patch) => {
    expect(() => patched(patch)).toThrow(PatchError);
  });

  it('writes a field called __proto__ as a field', () => {
    const after = patched({ set: { '__proto__.polluted': true } });
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
