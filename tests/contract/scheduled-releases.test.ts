import { type Action } from '@sanity/client';
import { refusal, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await testLake();
});
afterEach(() => lake.remove());

/** Makes a release with a version of one document, and waits for its time. */
async function schedule(releaseId: string, version: Record<string, unknown>, publishAt: number): Promise<void> {
  await lake.client.releases.create({ releaseId, metadata: { title: releaseId, releaseType: 'scheduled' } });
  const _id = `versions.${releaseId}.${releaseId}-note`;
  await lake.client.create({ _id, _type: 'note', ...version });
  await lake.client.releases.schedule({ releaseId, publishAt: new Date(publishAt).toISOString() });
}

/** Waits until a document is there. */
async function arrival(id: string): Promise<void> {
  while (!(await lake.client.getDocument(id))) await new Promise((resolve) => setTimeout(resolve, 50));
}

it('a release that cannot be published does not hold up those after it', async () => {
  const now = Date.now();
  // Publishing makes the reference strong, and there is nothing that it could refer to.
  const to = { _type: 'reference', _ref: 'nowhere', _weak: true, _strengthenOnPublish: { type: 'note' } };
  await schedule('broken', { to }, now);
  await schedule('whole', {}, now + 1);
  await arrival('whole-note');
  expect(lake.events).toEqual([expect.objectContaining({ releaseId: 'broken', level: 'error' })]);
  expect(await lake.client.getDocument('broken-note')).toBeUndefined();
});

const HOUR_MS = 3_600_000;

it('a release is published at its time when the clock is set forward, or the machine slept', async () => {
  await schedule('later', {}, Date.now() + HOUR_MS);
  const now = Date.now.bind(Date);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + HOUR_MS);
  try {
    await arrival('later-note');
  } finally {
    clock.mockRestore();
  }
});

it('a document is unpublished at its time, also when the lake was off then', async () => {
  await lake.client.create({ _id: 'old', _type: 'note' });
  await lake.client.releases.create({ releaseId: 'end', metadata: { title: 'end', releaseType: 'scheduled' } });
  await lake.client.unpublishVersion({ releaseId: 'end', publishedId: 'old' });
  await lake.client.releases.schedule({ releaseId: 'end', publishAt: new Date(Date.now() + HOUR_MS).toISOString() });
  expect(await lake.client.getDocument('old')).toBeDefined();
  await lake.stop();
  const now = Date.now.bind(Date);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + HOUR_MS);
  try {
    lake = await lake.restart();
    while (await lake.client.getDocument('old')) await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    clock.mockRestore();
  }
});

describe('a release without a time', () => {
  const release = (fields: object) => ({ _id: '_.releases.rA', _type: 'system.release', name: 'rA', ...fields });
  const bring = (fields: object) =>
    lake.client.action({
      actionType: 'sanity.action.release.import',
      releaseId: 'rA',
      attributes: release(fields),
      ifExists: 'replace',
    } as Action);

  it.each([
    ['scheduled for no time', { state: 'scheduled' }],
    ['scheduled for a time that is none', { state: 'scheduled', publishAt: 'soon' }],
    ['in a state that is none', { state: 'ready' }],
  ])('is not brought in when it is %s', async (_name, fields) => {
    expect(await refusal(bring(fields))).toMatchObject({ status: 400 });
    await bring({ state: 'scheduled', publishAt: '2099-01-01T00:00:00Z' });
  });

  it('is never published by itself, and another one is', async () => {
    await lake.client.create({ _id: 'versions.rA.a', _type: 'note' });
    await lake.client.createOrReplace(release({ state: 'scheduled' }));
    await schedule('whole', {}, Date.now());
    await arrival('whole-note');
    expect(await lake.client.getDocument('a')).toBeUndefined();
    expect(lake.events).toContainEqual(expect.objectContaining({ releaseId: 'rA', level: 'error' }));
  });
});
