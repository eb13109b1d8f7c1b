import { refusal, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

describe('a transaction', () => {
  it('is atomic: one failure undoes all of it', async () => {
    await lake.client.create({ _id: 'taken', _type: 'note' });
    const work = lake.client.transaction([
      { create: { _id: 'fresh', _type: 'note' } },
      { create: { _id: 'taken', _type: 'note' } },
    ]);
    expect(await refusal(work.commit())).toEqual({
      status: 409,
      error: { type: 'documentAlreadyExistsError', description: 'Document by ID "taken" already exists', id: 'taken' },
    });
    expect(await lake.client.getDocument('fresh')).toBeUndefined();
  });

  it('answers each mutation with its id and operation', async () => {
    const result = await lake.client
      .transaction()
      .create({ _id: 'results', _type: 'note' })
      .patch('results', { set: { title: 'A' } })
      .createIfNotExists({ _id: 'results', _type: 'note' })
      .delete('results')
      .commit();
    expect(result.results).toEqual([
      { id: 'results', operation: 'create' },
      { id: 'results', operation: 'update' },
      { id: 'results', operation: 'none' },
      { id: 'results', operation: 'delete' },
    ]);
    expect(await lake.client.getDocument('results')).toBeUndefined();
  });

  it('takes an id of its own once', async () => {
    const document = { _id: 'chosen', _type: 'note' };
    const first = await lake.client.transaction().createOrReplace(document).transactionId('txn-chosen').commit();
    expect(first.transactionId).toBe('txn-chosen');
    expect((await lake.client.getDocument('chosen'))?._rev).toBe('txn-chosen');
    const again = lake.client.transaction().createOrReplace(document).transactionId('txn-chosen').commit();
    await expect(again).rejects.toMatchObject({ statusCode: 409 });
  });

  it('leaves no trace of a dry run', async () => {
    const outcome = await lake.client.create({ _id: 'dry', _type: 'note' }, { dryRun: true });
    expect(outcome._id).toBe('dry');
    expect(await lake.client.getDocument('dry')).toBeUndefined();
  });

  it.each(['sync', 'async', 'deferred'] as const)(
    'is visible to the next query with visibility %s',
    async (visibility) => {
      await lake.client.createOrReplace({ _id: `seen-${visibility}`, _type: 'seen' }, { visibility });
      expect(await lake.client.fetch('*[_id == $id][0]._type', { id: `seen-${visibility}` })).toBe('seen');
    },
  );
});

describe('ids', () => {
  it('are made up when absent, and completed when they end in a dot', async () => {
    expect((await lake.client.create({ _type: 'note' }))._id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await lake.client.create({ _id: 'drafts.', _type: 'note' }))._id).toMatch(/^drafts\.[0-9a-f-]{36}$/);
  });

  it.each(['#some', '-dash', 'a..b', 'ü', 'a'.repeat(129), '../x', '.'])('refuses %j', async (_id) => {
    const refused = await refusal(lake.client.create({ _id, _type: 'note' }));
    expect(refused).toMatchObject({
      status: 400,
      error: { description: expect.stringContaining('Malformed document ID') },
    });
  });
});

describe('create and delete', () => {
  it('keeps a creation time that is given, and owns the other system fields', async () => {
    const created = await lake.client.create({
      _id: 'old',
      _type: 'note',
      _createdAt: '2001-02-03T04:05:06Z',
      _rev: 'mine',
    });
    expect(created._createdAt).toBe('2001-02-03T04:05:06Z');
    expect(created._rev).not.toBe('mine');
  });

  it('createOrReplace replaces all of a document, its time of creation too, as if it were deleted first', async () => {
    const [_id, _createdAt] = ['whole', '2001-02-03T04:05:06Z'];
    await lake.client.createOrReplace({ _id, _type: 'note', _createdAt, a: 1 });
    const replaced = await lake.client.createOrReplace({ _id, _type: 'note', b: 2 });
    expect(replaced).not.toHaveProperty('a');
    expect(replaced._createdAt).toBe(replaced._updatedAt);
    await expect(lake.client.createOrReplace({ _id, _type: 'note', _createdAt })).resolves.toMatchObject({
      _createdAt,
    });
  });

  it('deleting what is not there succeeds', async () => {
    await expect(lake.client.delete('never-was')).resolves.toMatchObject({ results: [] });
  });

  it('deletes by query', async () => {
    await lake.client.create({ _id: 'q1', _type: 'queried', n: 1 });
    await lake.client.create({ _id: 'drafts.q2', _type: 'queried', n: 2 });
    await lake.client.create({ _id: 'q3', _type: 'queried', n: 3 });
    await lake.client.delete({ query: '*[_type == "queried" && n < $n]', params: { n: 3 } });
    expect(await lake.client.fetch('*[_type == "queried"]._id', {}, { perspective: 'raw' })).toEqual(['q3']);
  });

  it('refuses a query that does not select documents', async () => {
    expect(await refusal(lake.client.delete({ query: 'count(*)' }))).toMatchObject({ status: 400 });
  });

  it('refuses a query that selects more than 10,000 documents', async () => {
    const create = (count: number, prefix: string) =>
      lake.client.mutate(
        Array.from({ length: count }, (_, n) => ({ create: { _id: `${prefix}${n}`, _type: 'many' } })),
        { visibility: 'async', returnDocuments: false },
      );
    await create(9_999, 'many-');
    await create(2, 'more-');
    const all = '*[_type == "many"]';
    expect(await refusal(lake.client.delete({ query: all }))).toMatchObject({
      status: 400,
      error: { description: 'The query selects more than 10000 documents: split it' },
    });
    expect(await lake.client.fetch(`count(${all})`)).toBe(10_001);
    await lake.client.delete({ query: `${all}[0...10000]` });
    expect(await lake.client.fetch(`count(${all})`)).toBe(1);
  });
});

describe('patch', () => {
  it('applies by query to every document selected', async () => {
    await lake.client.create({ _id: 'p1', _type: 'patched', n: 1 });
    await lake.client.create({ _id: 'p2', _type: 'patched', n: 5 });
    await lake.client.patch({ query: '*[_type == "patched"]' }).inc({ n: 10 }).commit({ returnFirst: false });
    expect(await lake.client.fetch('*[_type == "patched"] | order(_id).n')).toEqual([11, 15]);
  });

  it.each(['push', 'unSet', 'merge'])('refuses an operation that there is not: %s', async (operation) => {
    await lake.client.createOrReplace({ _id: 'operated', _type: 'note', list: [1] });
    const patch = { id: 'operated', [operation]: { list: 1 }, set: { done: true } };
    await expect(lake.client.mutate([{ patch } as never])).rejects.toThrow(`Unrecognized key: "${operation}"`);
    expect(await lake.client.getDocument('operated')).not.toHaveProperty('done');
  });

  it('fails for a document that is not there', async () => {
    const refused = await refusal(lake.client.patch('nowhere').set({ a: 1 }).commit());
    expect(refused).toMatchObject({ status: 409, error: { type: 'documentNotFoundError', id: 'nowhere' } });
  });

  it('holds to ifRevisionID, naming the current and the expected revision', async () => {
    const { _rev } = await lake.client.createOrReplace({ _id: 'guarded', _type: 'note' });
    const refused = await refusal(lake.client.patch('guarded').ifRevisionId('other').set({ a: 1 }).commit());
    expect(refused).toMatchObject({
      status: 409,
      error: { type: 'documentRevisionIDDoesNotMatchError', currentRevisionID: _rev, expectedRevisionID: 'other' },
    });
    const patched = await lake.client.patch('guarded').ifRevisionId(_rev).set({ a: 1 }).commit();
    expect(patched).toMatchObject({ a: 1 });
  });

  it.each([
    ['_id', 'another'],
    ['_type', 'another'],
  ])('cannot change %s', async (name, value) => {
    await lake.client.createOrReplace({ _id: 'fixed', _type: 'note' });
    expect(
      await refusal(
        lake.client
          .patch('fixed')
          .set({ [name]: value })
          .commit(),
      ),
    ).toMatchObject({ status: 400 });
  });

  it('addresses items by their place where keys repeat, as the Studio does to make them unique', async () => {
    const list = ['A', 'B'].map((name) => ({ _key: 'x', name }));
    await lake.client.createOrReplace({ _id: 'twins', _type: 'note', list });
    const patched = await lake.client.patch('twins').set({ 'list[1]._key': 'y' }).commit();
    expect(patched['list']).toEqual([list[0], { _key: 'y', name: 'B' }]);
  });

  it('gives array items keys when asked to', async () => {
    await lake.client.createOrReplace({ _id: 'keyed', _type: 'note', list: [] });
    const patched = await lake.client
      .patch('keyed')
      .append('list', [{ a: 1 }, { a: 2 }])
      .commit({ autoGenerateArrayKeys: true });
    const keys = (patched['list'] as { _key: string }[]).map(({ _key }) => _key);
    expect(new Set(keys).size).toBe(2);
    expect(keys.every((key) => /^[0-9a-f]{12}$/.test(key))).toBe(true);
  });
});

describe('strong references', () => {
  const reference = (_ref: string, extra: object = {}) => ({ _type: 'reference', _ref, ...extra });

  it('may not name a missing document, unless weak', async () => {
    const refused = await refusal(lake.client.create({ _id: 'dangling', _type: 'note', to: reference('nothing') }));
    expect(refused).toMatchObject({
      status: 409,
      error: { type: 'documentReferenceDoesNotExistError', id: 'dangling', referenceID: 'nothing' },
    });
    const weak = { _id: 'weakling', _type: 'note', to: reference('nothing', { _weak: true }) };
    await expect(lake.client.create(weak)).resolves.toMatchObject({ _id: 'weakling' });
  });

  it('keep what they name from being deleted, and the refusal lists who refers', async () => {
    await lake.client.create({ _id: 'target', _type: 'note' });
    await lake.client.create({ _id: 'holder', _type: 'note', list: [{ deep: reference('target') }] });
    const refused = await refusal(lake.client.delete('target'));
    expect(refused).toMatchObject({
      status: 409,
      error: { type: 'documentHasExistingReferencesError', id: 'target', referencingIDs: ['holder'] },
    });
    await lake.client.transaction().delete('target').delete('holder').commit();
    expect(await lake.client.getDocuments(['target', 'holder'])).toEqual([null, null]);
  });

  it('count as they stand at the end of the transaction', async () => {
    const both = lake.client
      .transaction()
      .create({ _id: 'first', _type: 'note', to: reference('second') })
      .create({ _id: 'second', _type: 'note' });
    await expect(both.commit()).resolves.toBeDefined();
  });

  it('keep the type of what they name', async () => {
    await lake.client.create({ _id: 'typed', _type: 'note' });
    await lake.client.create({ _id: 'types', _type: 'note', to: reference('typed') });
    const refused = await refusal(lake.client.createOrReplace({ _id: 'typed', _type: 'other' }));
    expect(refused).toMatchObject({ status: 409, error: { type: 'documentHasExistingReferencesError' } });
  });
});
