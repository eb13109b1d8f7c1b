import { type Action } from '@sanity/client';
import { refusal, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await testLake();
});
afterEach(() => lake.remove());

const act = (...actions: Action[]) => lake.client.action(actions);
const get = (id: string) => lake.client.getDocument(id);

describe('document actions', () => {
  it('create, edit, publish: a document is written, and appears', async () => {
    await act({
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: { _id: 'drafts.a', _type: 'note' },
      ifExists: 'fail',
    });
    await act({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.a',
      publishedId: 'a',
      patch: { set: { title: 'A' } },
    });
    expect(await get('a')).toBeUndefined();
    await act({ actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' });
    expect(await get('a')).toMatchObject({ title: 'A' });
    expect(await get('drafts.a')).toBeUndefined();
  });

  const createDraft = (_id: string, ifExists: 'fail' | 'ignore') =>
    act({
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: { _id, _type: 'note', n: 2 },
      ifExists,
    });

  it('create refuses a document that is published, and what is no form of it', async () => {
    await lake.client.create({ _id: 'a', _type: 'note' });
    for (const ifExists of ['fail', 'ignore'] as const) {
      expect(await refusal(createDraft('drafts.a', ifExists))).toMatchObject({ status: 409 });
    }
    expect(await get('drafts.a')).toBeUndefined();
    for (const id of ['a', 'b', 'drafts.b']) {
      expect(await refusal(createDraft(id, 'fail'))).toMatchObject({ status: 400 });
    }
  });

  it('create leaves a draft that exists alone, when told to', async () => {
    await lake.client.create({ _id: 'drafts.a', _type: 'note', n: 1 });
    expect(await refusal(createDraft('drafts.a', 'fail'))).toMatchObject({ status: 409 });
    await createDraft('drafts.a', 'ignore');
    expect(await get('drafts.a')).toMatchObject({ n: 1 });
  });

  it('the first edit of a published document makes its draft, and publishing keeps its day of creation', async () => {
    const { _createdAt } = await lake.client.create({
      _id: 'a',
      _type: 'note',
      _createdAt: '2020-01-01T00:00:00Z',
      n: 1,
    });
    await act(
      { actionType: 'sanity.action.document.edit', draftId: 'drafts.a', publishedId: 'a', patch: { inc: { n: 1 } } },
      { actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' },
    );
    expect(await get('a')).toMatchObject({ n: 2, _createdAt });
  });

  it('publishing strengthens references that were waiting for it', async () => {
    await lake.client.create({ _id: 'b', _type: 'note' });
    const reference = { _type: 'reference', _ref: 'b', _weak: true, _strengthenOnPublish: { type: 'note' } };
    await lake.client.create({ _id: 'drafts.a', _type: 'note', to: reference });
    await act({ actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' });
    expect((await get('a'))?.['to']).toEqual({ _type: 'reference', _ref: 'b' });
  });

  it('publishing holds to the revisions it names', async () => {
    await lake.client.create({ _id: 'a', _type: 'note' });
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    const stale = act({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a',
      publishedId: 'a',
      ifPublishedRevisionId: 'old',
    });
    expect(await refusal(stale)).toMatchObject({ status: 409, error: { type: 'actionError' } });
    expect(await get('drafts.a')).toBeDefined();
  });

  it('unpublish leaves a draft, discard drops it, delete takes everything named', async () => {
    await lake.client.create({ _id: 'a', _type: 'note', n: 1 });
    await act({ actionType: 'sanity.action.document.unpublish', draftId: 'drafts.a', publishedId: 'a' });
    expect([await get('a'), (await get('drafts.a'))?.['n']]).toEqual([undefined, 1]);
    await act({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' });
    expect(await get('drafts.a')).toBeUndefined();
    await lake.client.create({ _id: 'b', _type: 'note' });
    await lake.client.create({ _id: 'drafts.b', _type: 'note' });
    await act({ actionType: 'sanity.action.document.delete', publishedId: 'b', includeDrafts: ['drafts.b'] });
    expect([await get('b'), await get('drafts.b')]).toEqual([undefined, undefined]);
  });

  it('delete refuses to leave a draft behind', async () => {
    await lake.client.create({ _id: 'a', _type: 'note' });
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    const remove = (includeDrafts: string[]) =>
      act({ actionType: 'sanity.action.document.delete', publishedId: 'a', includeDrafts });
    expect(await refusal(remove([]))).toMatchObject({ status: 409, error: { type: 'actionError' } });
    expect(await get('a')).toBeDefined();
    // As the Studio asks: with all versions that it knows of, one of which may be gone.
    await remove(['drafts.a', 'versions.rGone.a']);
    expect(await lake.client.getDocuments(['a', 'drafts.a'])).toEqual([null, null]);
  });

  it('replaceDraft writes a draft whole', async () => {
    await lake.client.create({ _id: 'a', _type: 'note', n: 1 });
    await act({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'a',
      attributes: { _id: 'drafts.a', _type: 'note', m: 2 },
    });
    expect(await get('drafts.a')).toMatchObject({ m: 2 });
    expect(await get('drafts.a')).not.toHaveProperty('n');
  });

  it('are one transaction: the second failing undoes the first, and a dry run does nothing', async () => {
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    const work = act(
      { actionType: 'sanity.action.document.discard', draftId: 'drafts.a' },
      { actionType: 'sanity.action.document.discard', draftId: 'drafts.nothing' },
    );
    expect(await refusal(work)).toMatchObject({ status: 404 });
    await lake.client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' }, { dryRun: true });
    expect(await get('drafts.a')).toBeDefined();
  });

  it('refuse ids of different documents, and callers without the right', async () => {
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    const odd = act({ actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'b' });
    expect(await refusal(odd)).toMatchObject({ status: 400 });
    const visitor = lake.visitor.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' });
    expect(await refusal(visitor)).toMatchObject({ status: 403 });
  });
});

describe('releases', () => {
  const version = 'versions.rSummer.a';
  beforeEach(async () => {
    await lake.client.create({ _id: 'a', _type: 'note', season: 'spring' });
    await lake.client.create({ _id: 'gone', _type: 'note' });
    await lake.client.releases.create({ releaseId: 'rSummer', metadata: { title: 'Summer', releaseType: 'asap' } });
    await act(
      {
        actionType: 'sanity.action.document.version.create',
        publishedId: 'a',
        document: { _id: version, _type: 'note', season: 'summer' },
      },
      {
        actionType: 'sanity.action.document.version.unpublish',
        versionId: 'versions.rSummer.gone',
        publishedId: 'gone',
      },
    );
  });

  it('publish all of their versions at once', async () => {
    expect(await lake.client.fetch('*[_id == "a"][0].season', {}, { perspective: ['rSummer'] })).toBe('summer');
    await lake.client.releases.publish({ releaseId: 'rSummer' });
    expect([(await get('a'))?.['season'], await get('gone'), await get(version)]).toEqual([
      'summer',
      undefined,
      undefined,
    ]);
    expect(await get('_.releases.rSummer')).toMatchObject({
      _type: 'system.release',
      name: 'rSummer',
      state: 'published',
    });
  });

  it('give their versions back when taken out of the archive', async () => {
    await lake.client.releases.archive({ releaseId: 'rSummer' });
    expect(await get(version)).toBeUndefined();
    await lake.client.releases.unarchive({ releaseId: 'rSummer' });
    expect(await get(version)).toMatchObject({ season: 'summer' });
  });

  it('publish themselves at the time set, also when the lake was off then', async () => {
    await lake.client.releases.schedule({ releaseId: 'rSummer', publishAt: new Date(Date.now() + 400).toISOString() });
    expect(await get('_.releases.rSummer')).toMatchObject({ state: 'scheduled' });
    await lake.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    lake = await testLake({ directory: lake.directory });
    const published = new Promise<void>((resolve) => {
      const listener = lake.client.listen(
        '*[_id == "_.releases.rSummer"]',
        {},
        { includeAllVersions: true, events: ['welcome', 'mutation'] },
      );
      const subscription = listener.subscribe(() => {
        void get('_.releases.rSummer').then((release) => {
          if (release?.['state'] !== 'published') return;
          subscription.unsubscribe();
          resolve();
        });
      });
    });
    await published;
    expect(await get('a')).toMatchObject({ season: 'summer' });
  });

  it('are edited, closed and forgotten in that order only', async () => {
    await lake.client.releases.edit({ releaseId: 'rSummer', patch: { set: { 'metadata.title': 'High summer' } } });
    expect((await get('_.releases.rSummer'))?.['metadata']).toMatchObject({ title: 'High summer' });
    expect(await refusal(lake.client.releases.delete({ releaseId: 'rSummer' }))).toMatchObject({ status: 409 });
    await lake.client.releases.archive({ releaseId: 'rSummer' });
    await lake.client.releases.delete({ releaseId: 'rSummer' });
    expect(await get('_.releases.rSummer')).toBeUndefined();
  });
});
