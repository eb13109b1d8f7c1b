import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';
import { type Random } from './random.ts';

export const words = [
  'gentle',
  'touch',
  'Fascia',
  'fluid',
  'rest',
  'body-wide',
  'e.g.',
  'café',
  '12.5',
  'CST',
  'restful',
  'bodies',
];
export const types = ['article', 'faq', 'topic', 'person'];
export const layers = ['', '', '', '', 'drafts.', 'versions.spring.', 'versions.summer.'];

export function randomId(random: Random): string {
  return `${random.pick(types)}-${random.below(random.chance(0.6) ? 12 : 70)}`;
}

export function randomText(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(words)).join(
    random.pick([' ', ', ', '. ', '-']),
  );
}

const reference = (random: Random) => ({ _type: 'reference', _ref: randomId(random) });

/** Mostly well-formed fields; now and then one is missing, null or of another type. */
const fields: Record<string, (random: Random) => unknown> = {
  title: randomText,
  order: (random) => random.below(6) - 2,
  rating: (random) => random.below(40) / 8,
  featured: (random) => random.chance(0.5),
  slug: (random) => ({ _type: 'slug', current: `slug-${random.below(10)}` }),
  tags: (random) => random.list(4, () => random.pick(words)),
  topics: (random) => random.list(3, () => reference(random)),
  author: reference,
  publishedOn: (random) => `2024-0${1 + random.below(9)}-1${random.below(10)}`,
  reviewedAt: (random) =>
    `2024-0${1 + random.below(9)}-${random.pick(['11', '11', '31'])}T08:00:00${random.pick(['Z', '.250Z', '+02:00'])}`,
  numbers: (random) => random.list(4, () => random.below(5)),
  meta: (random) => ({
    label: randomText(random),
    depth: random.below(3),
    list: random.list(3, () => random.below(3)),
  }),
  items: (random) =>
    random.list(3, () => ({ _key: `k${random.below(3)}`, n: random.below(4), label: random.pick(words) })),
  body: (random) =>
    random.list(2, () => ({
      _type: random.pick(['block', 'block', 'picture']),
      children: random.list(2, () => ({ _type: 'span', text: randomText(random) })),
    })),
};

const oddities: ((random: Random) => unknown)[] = [
  () => null,
  () => 'text',
  (random) => random.below(3),
  () => true,
  () => [],
  () => ({}),
  (random) => [null, 1, 'text', { _ref: randomId(random) }, [2]],
];

export function randomDocument(random: Random, id: string): LakeDocument {
  const document: LakeDocument = {
    _id: id,
    _type: random.pick(['article', 'article', 'article', ...types]),
    _rev: `r${random.below(1000)}`,
    _createdAt: '2024-01-01T00:00:00Z',
    _updatedAt: `2024-01-0${1 + random.below(9)}T00:00:00Z`,
  };
  for (const [name, make] of Object.entries(fields)) {
    if (random.chance(0.75)) document[name] = random.chance(0.06) ? random.pick(oddities)(random) : make(random);
  }
  if (random.chance(0.02)) document._system = { delete: true };
  if (random.chance(0.01)) document._score = random.below(3);
  return document;
}

export function randomStoredId(random: Random): string {
  return `${random.pick(layers)}${randomId(random)}`;
}

/** Small datasets are answered document by document; in large ones the engine makes indexes. */
export function randomDataset(random: Random): LakeDocument[] {
  const size = random.chance(0.8) ? 20 + random.below(60) : 120 + random.below(130);
  const ids = new Set(Array.from({ length: size }, () => randomStoredId(random)));
  return [...ids].map((id) => randomDocument(random, id));
}
