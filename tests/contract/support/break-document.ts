import { type randomFrom } from '#tests/support/random.ts';

type Json = Record<string, unknown>;
type Path = (string | number)[];

/** Ways in which a field of a document goes wrong: by a script, an import, an old schema. */
const breakages: Record<string, (id: string) => unknown> = {
  missing: () => undefined,
  null: () => null,
  number: () => 7,
  text: () => 'not what was expected',
  'empty text': () => '',
  boolean: () => true,
  list: () => [1, null, 'x', {}],
  'empty list': () => [],
  object: () => ({ _type: 'nonsense', nested: { _key: 3 } }),
  'huge text': () => 'lorem '.repeat(40_000),
  'huge list': () => Array.from({ length: 3_000 }, (_, index) => ({ _key: `k${index}`, _type: 'block' })),
  'deep object': () => Array.from({ length: 60 }).reduce<unknown>((inner) => ({ inner }), 'end'),
  'reference to itself': (id) => ({ _type: 'reference', _ref: id }),
  'list of references to itself': (id) => [{ _type: 'reference', _ref: id, _key: 'self' }],
};

/** The document with one field, at any depth, broken in one way. */
export function breakDocument(document: Json, random: ReturnType<typeof randomFrom>) {
  const path = random.pick(pathsIn(document));
  const how = random.pick(Object.keys(breakages));
  const broken = structuredClone(document);
  let holder: unknown = broken;
  for (const step of path.slice(0, -1)) holder = (holder as Json)[step as string];
  const last = path.at(-1) as string;
  const value = breakages[how]?.(document['_id'] as string);
  if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder as Json, last);
  else (holder as Json)[last] = value ?? null;
  return { broken, description: `${path.join('.')} ${how}` };
}

function pathsIn(value: unknown, base: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    // The lake itself keeps these right.
    if (base.length === 0 && name.startsWith('_')) return [];
    const path = [...base, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsIn(inner, path)];
  });
}
