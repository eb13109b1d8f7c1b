import { DEEP } from '#tests/support/deep.ts';
import { type LakeDocument } from '#sanity/lake/engine/query/lake-document.ts';
import { type QueryRequest } from '#sanity/lake/engine/query/query-engine.ts';
import { publishedId } from '#sanity/lake/protocol/document.ts';
import { tagsOfAnswer, tagsOfChanges } from '#sanity/lake/protocol/sync-tags.ts';
import { Random } from './random.ts';
import { randomDataset, randomDocument, randomStoredId } from './random-dataset.ts';
import { randomQuery } from './random-query.ts';
import { document, engineWith } from './support.ts';

const names = { projectId: 'stillpoint', datasetName: 'production' };

describe('what an answer depends on', () => {
  const engine = engineWith([
    document('a', { author: { _ref: 'p' }, related: { _ref: 'gone' } }),
    document('p', { _type: 'person' }),
    ...Array.from({ length: 40 }, (_, n) => document(`t${n}`, { _type: 'tag', owner: { _ref: `o${n}` } })),
    ...Array.from({ length: 40 }, (_, n) => document(`o${n}`, { _type: 'owner' })),
  ]);
  it.each([
    ['*[_type == "article"][0]{_id}', [{ type: 'article' }]],
    ['*[_type in $types]{_id}', [{ type: 'article' }, { type: 'person' }]],
    ['*[_id == "a" && true]{_id}', [{ id: 'a' }]],
    ['*[_id in ["a", "new"]]{_id}', [{ id: 'a' }, { id: 'new' }]],
    ['*[_type == "article" || _type == "person"]', [{ type: 'article' }, { type: 'person' }]],
    ['*[_type == "article"]{"author": author->_id}', [{ type: 'article' }, { id: 'p' }]],
    ['*[_type == "article"]{"related": related->_id}', [{ type: 'article' }, { id: 'gone' }]],
    [
      '*[_type == "person"]{"by": *[_type == "article" && references(^._id)]}',
      [{ type: 'person' }, { type: 'article' }],
    ],
    ['*[_type == "tag"]{"owner": owner->_id}', [{ type: 'tag' }, { type: 'owner' }]],
    ['*[references("p")]', ['everything']],
    ['*[_id in path("a.**")]', ['everything']],
    ['*[_type == "article" || true]', ['everything']],
    ['count(*)', ['everything']],
    ['1 + 1', []],
  ])('%s', async (query, subjects) => {
    const request = {
      params: { types: ['article', 'person'] },
      perspective: 'published',
      canReadPrivate: true,
    } as const;
    expect((await engine.query({ query, ...request })).subjects).toEqual(subjects);
  });
});

/** `DEEP=1` runs the full number. */
const datasets = DEEP ? 1_000 : 60;

it('no answer changes without one of its tags', async () => {
  let changed = 0;
  for (let seed = 1; seed <= datasets; seed += 1) {
    const random = new Random(seed + 900_000);
    const stored = new Map<string, LakeDocument>();
    for (const found of randomDataset(random)) stored.set(found._id, likeItsForms(found, stored));
    const engine = engineWith(stored.values());
    const ask = async (request: QueryRequest) => {
      const { result, subjects } = await engine.query(request).catch((error: unknown) => {
        return { result: String(error), subjects: ['everything' as const] };
      });
      return { answer: JSON.stringify(result), tags: tagsOfAnswer(names, subjects) };
    };
    for (let round = 0; round < 12; round += 1) {
      const request: QueryRequest = {
        ...randomQuery(random),
        perspective: random.pick(['raw', 'published', 'drafts', ['spring', 'drafts']] as const),
        canReadPrivate: random.chance(0.9),
        deadlineMs: 60_000,
      };
      const before = await ask(request);
      const change = randomChange(random, stored);
      engine.apply([{ id: change.id, document: change.after }]);
      const after = await ask(request);
      if (after.answer === before.answer) continue;
      changed += 1;
      const touched = new Set<string>(tagsOfChanges(names, [change]));
      const told = before.tags.some((tag) => touched.has(tag));
      expect({ seed, request, change, told }).toEqual({ seed, request, change, told: true });
    }
  }
  // Enough of the changes mattered.
  expect(changed).toBeGreaterThan(datasets / 2);
}, 600_000);

/** A document written or deleted. */
function randomChange(random: Random, stored: Map<string, LakeDocument>) {
  const id = random.chance(0.6) ? random.pick([...stored.keys(), 'article-0']) : randomStoredId(random);
  const before = stored.get(id) ?? null;
  const after = random.chance(0.3) ? null : likeItsForms(randomDocument(random, id), stored);
  if (after) stored.set(id, after);
  else stored.delete(id);
  return { id, before, after };
}

/** The document with the type of its draft, versions and published form: they have one type everywhere. */
function likeItsForms(document: LakeDocument, stored: ReadonlyMap<string, LakeDocument>): LakeDocument {
  const form = [...stored.values()].find(({ _id }) => publishedId(_id) === publishedId(document._id));
  return { ...document, _type: form?._type ?? document._type };
}
