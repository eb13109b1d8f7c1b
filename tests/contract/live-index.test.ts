import type { IdentifiedSanityDocumentStub } from '@sanity/client';

import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;

const settings: IdentifiedSanityDocumentStub = { _id: 'siteSettings', _type: 'siteSettings' };
const article: IdentifiedSanityDocumentStub = {
  _id: 'one',
  _type: 'article',
  slug: { current: 'one' },
  title: 'Fascia',
};

beforeAll(async () => {
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
  for (const document of [settings, article]) await lake.client.createOrReplace(document);
});

afterAll(() => lake.remove());

test('a dataset without its settings takes nothing out of the index', async () => {
  const { getSearchIndex, refreshSearchIndex } = await import('#lib/search/live-index.ts');
  const found = async () => (await getSearchIndex()).ids();
  expect(await found()).toEqual(['one']);

  await lake.client.delete(settings._id);
  await lake.client.delete(article._id);
  await expect(refreshSearchIndex(['one'])).rejects.toMatchObject({ name: 'ContentUnreachableError' });
  expect(await found()).toEqual(['one']);

  await lake.client.create(settings);
  await refreshSearchIndex(['one']);
  expect(await found()).toEqual([]);
});

test('nor does it say that no document is linked with a changed one', async () => {
  const { getRelatedDocuments } = await import('#lib/revalidate/related-documents.ts');
  const change = { _id: 'one', _type: 'article', before: null, after: article };
  expect(await getRelatedDocuments([change])).toMatchObject({ referencing: [], referenced: [] });
  await lake.client.delete(settings._id);
  await expect(getRelatedDocuments([change])).rejects.toMatchObject({ name: 'ContentUnreachableError' });
});
