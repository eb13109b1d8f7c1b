import { clientFor, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

interface Deletion {
  document: Record<string, unknown>;
  deletedAt: string;
  deletedBy: string;
}

const deletions = async (client = lake.client): Promise<Deletion[]> =>
  (await client.request<{ deletions: Deletion[] }>({ url: '/data/history/production/deleted' })).deletions;

it('lists what was deleted as it was last, the latest first, and no longer once it is back', async () => {
  await lake.client.create({ _id: 'a', _type: 'note', title: 'Published only' });
  await lake.client.create({ _id: 'b', _type: 'note', title: 'Published' });
  await lake.client.create({ _id: 'drafts.b', _type: 'note', title: 'Its draft' });
  await lake.client.create({ _id: 'drafts.c', _type: 'note', title: 'Never published' });
  await lake.client.create({ _id: 'd', _type: 'note', title: 'Still here' });
  await lake.client.create({ _id: 'preview-pass.e', _type: 'previewPass' });
  await lake.client.delete('a');
  await lake.client.transaction().delete('b').delete('drafts.b').commit();
  await lake.client.delete('drafts.c');
  await lake.client.delete('preview-pass.e');
  const found = await deletions();
  expect(found.map(({ document }) => [document['_id'], document['title']])).toEqual([
    ['c', 'Never published'],
    ['b', 'Its draft'],
    ['a', 'Published only'],
  ]);
  expect(found[0]).toMatchObject({ deletedAt: expect.any(String) as string, deletedBy: expect.any(String) as string });
  await lake.client.create({ _id: 'drafts.a', _type: 'note', title: 'Restored' });
  expect((await deletions()).map(({ document }) => document['_id'])).toEqual(['c', 'b']);
});

it('is for staff only', async () => {
  await expect(deletions(clientFor(lake.url))).rejects.toMatchObject({ statusCode: 401 });
});
