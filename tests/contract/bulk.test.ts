import { type SanityDocument } from '@sanity/client';
import { type BulkChange } from '#sanity/studio/bulk/bulk-change.ts';
import { BulkLog } from '#sanity/studio/bulk/bulk-log.ts';
import { runBulk } from '#sanity/studio/bulk/run-bulk.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await testLake();
});
afterEach(() => lake.remove());

const raw = () => lake.client.withConfig({ perspective: 'raw' });
const all = (filter = '*') => raw().fetch<SanityDocument[]>(`${filter} | order(_id)`);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `a-${String(index).padStart(3, '0')}`);

/** Articles, the first `drafts` of which have a draft with another title. */
async function articles(count: number, drafts: number): Promise<void> {
  const transaction = lake.client.transaction();
  ids(count).forEach((_id, index) => {
    const article = { _type: 'article', title: `Article ${index}`, slug: { current: _id } };
    transaction.create({ ...article, _id });
    if (index < drafts) transaction.create({ ...article, _id: `drafts.${_id}`, title: `Draft ${index}` });
  });
  await transaction.commit();
}

interface Options {
  problemWith?: (document: SanityDocument) => Promise<string | undefined>;
  signal?: AbortSignal;
  onProgress?: (count: number) => void;
  of?: string[];
}

async function run(change: BulkChange, count: number, options: Options = {}): Promise<BulkLog> {
  const log = new BulkLog();
  await runBulk(
    {
      client: lake.client,
      ids: options.of ?? ids(count),
      change,
      problemWith: options.problemWith ?? (() => Promise.resolve(undefined)),
      onProgress: options.onProgress ?? (() => undefined),
      signal: options.signal ?? new AbortController().signal,
    },
    log,
  );
  return log;
}

const contentOf = (documents: SanityDocument[]) => documents.map(({ _rev, _updatedAt, _createdAt, ...rest }) => rest);
const transactions = async () => new Set((await all('*[_type == "article"]')).map(({ _rev }) => _rev)).size;

test('five hundred drafts are published in five transactions, with progress, and taken back', async () => {
  await articles(500, 500);
  const before = contentOf(await all());
  const progress: number[] = [];
  const log = await run({ kind: 'publish' }, 500, { onProgress: (count) => progress.push(count) });
  expect(log.count).toBe(500);
  expect(await all('*[_id in path("drafts.**")]')).toHaveLength(0);
  expect((await lake.client.getDocument('a-007'))?.['title']).toBe('Draft 7');
  expect(await transactions()).toBe(5);
  expect(progress).toEqual([0, 100, 200, 300, 400, 500]);
  await log.undo(lake.client);
  expect(contentOf(await all())).toEqual(before);
});

test('a page that is published under another address keeps the one before', async () => {
  await articles(1, 1);
  await lake.client
    .patch('drafts.a-000')
    .set({ slug: { current: 'renamed' } })
    .commit();
  await run({ kind: 'publish' }, 1);
  expect(await lake.client.getDocument('a-000')).toMatchObject({ previousSlugs: ['a-000'] });
});

test('what must be mended first, or is published already, is left as it was, with the reason', async () => {
  await articles(3, 2);
  const problemWith = ({ _id }: SanityDocument) => Promise.resolve(_id === 'a-001' ? 'Give a summary.' : undefined);
  const log = await run({ kind: 'publish' }, 3, { problemWith });
  expect(log.count).toBe(1);
  expect(log.refused).toEqual([
    ['a-001', 'Give a summary.'],
    ['a-002', 'It is published already.'],
  ]);
  expect(await lake.client.getDocument('drafts.a-001')).toMatchObject({ title: 'Draft 1' });
});

test('a field is set for readers, but only in the draft where other changes wait', async () => {
  await articles(2, 1);
  const before = contentOf(await all());
  const log = await run({ kind: 'set', field: 'nextReviewDue', value: '2030-01-01' }, 2);
  expect((await all()).map(({ _id, nextReviewDue }) => [_id, nextReviewDue])).toEqual([
    ['a-000', undefined],
    ['a-001', '2030-01-01'],
    ['drafts.a-000', '2030-01-01'],
  ]);
  await log.undo(lake.client);
  expect(contentOf(await all())).toEqual(before);
});

test('unpublishing keeps the texts as drafts', async () => {
  await articles(2, 1);
  const before = contentOf(await all());
  const log = await run({ kind: 'unpublish' }, 2);
  expect((await all()).map(({ _id, title }) => [_id, title])).toEqual([
    ['drafts.a-000', 'Draft 0'],
    ['drafts.a-001', 'Article 1'],
  ]);
  await log.undo(lake.client);
  expect(contentOf(await all())).toEqual(before);
});

test('documents that refer to each other are deleted together; those that others need stay', async () => {
  await articles(4, 0);
  const reference = (_ref: string) => ({ _type: 'reference', _ref });
  await lake.client
    .patch('a-000')
    .set({ related: reference('a-001') })
    .commit();
  await lake.client
    .patch('a-002')
    .set({ related: reference('a-003') })
    .commit();
  await lake.client.create({ _id: 'q', _type: 'faq', question: 'Why?', about: reference('a-002') });
  const before = contentOf(await all());
  const log = await run({ kind: 'delete' }, 4);
  expect(log.refused).toEqual([
    ['a-002', '“Why?” refers to it. Take that reference out first.'],
    ['a-003', '“Article 2” refers to it. Take that reference out first.'],
  ]);
  expect(await lake.client.getDocuments(['a-000', 'a-001'])).toEqual([null, null]);
  const gone = await lake.client.fetch<object[]>('*[_type == "redirect"] | order(from) {from, kind}');
  expect(gone).toEqual(['a-000', 'a-001'].map((id) => ({ from: `/articles/${id}`, kind: 'gone' })));
  await log.undo(lake.client);
  expect(contentOf(await all())).toEqual(before);
});

test('cancelled, it ends after the transaction under way, and that can be taken back', async () => {
  await articles(250, 250);
  const abort = new AbortController();
  const onProgress = (count: number) => count === 100 && abort.abort();
  const log = await run({ kind: 'publish' }, 250, { signal: abort.signal, onProgress });
  expect(log.count).toBe(100);
  expect(await all('*[_id in path("drafts.**")]')).toHaveLength(150);
});

test('a draft in which a colleague writes meanwhile is not published', async () => {
  await articles(1, 1);
  const problemWith = async () => {
    await lake.client.patch('drafts.a-000').set({ title: 'By a colleague' }).commit();
    return undefined;
  };
  await expect(run({ kind: 'publish' }, 1, { problemWith })).rejects.toThrow(/revision/i);
  expect(await lake.client.getDocument('drafts.a-000')).toMatchObject({ title: 'By a colleague' });
});

test('taking back leaves alone what a colleague changed since', async () => {
  await articles(2, 2);
  const log = await run({ kind: 'publish' }, 2);
  await lake.client.patch('a-000').set({ title: 'By a colleague' }).commit();
  await expect(log.undo(lake.client)).rejects.toThrow('1 of 2 were changed since, and stay as they are.');
  expect(await lake.client.getDocument('a-000')).toMatchObject({ title: 'By a colleague' });
  expect(await lake.client.getDocument('drafts.a-001')).toMatchObject({ title: 'Draft 1' });
});
