import { type IdentifiedSanityDocumentStub } from '@sanity/client';

import { good } from '#tests/sanity/schema/documents.ts';
import { pageRenderer } from './support/pages.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
let log: jest.SpyInstance;

beforeAll(async () => {
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
  const transaction = lake.client.transaction();
  const early = { ...good.article, _id: 'article-early', title: 'Far ahead', publishedOn: '2999-01-01' };
  const documents = [...Object.values(good), { ...early, slug: { _type: 'slug', current: 'far-ahead' } }];
  for (const document of documents) transaction.createOrReplace(document as IdentifiedSanityDocumentStub);
  await transaction.commit();
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
}, 60_000);

afterAll(async () => {
  log.mockRestore();
  await lake.remove();
});

test('an article that came in by API with a day still to come has its page, and is in no list, feed or sitemap', async () => {
  // Loaded late: they read the environment when they are.
  const { getFeed } = await import('#lib/content/feed.ts');
  const { getSitemapPages } = await import('#lib/content/sitemap.ts');
  const render = await pageRenderer();
  expect(await render('/articles/far-ahead')).toMatchObject({ kind: 'html' });
  for (const path of ['/articles', '/topics/sessions', '/people/a-person']) {
    const page = await render(path);
    expect(page).toMatchObject({ kind: 'html', html: expect.stringContaining('/articles/a-title') as string });
    expect(page).not.toMatchObject({ html: expect.stringContaining('far-ahead') as string });
  }
  expect((await getFeed()).entries.map(({ path }) => path)).toEqual(['/articles/a-title']);
  expect((await getSitemapPages('article', 1)).map(({ path }) => path)).toEqual(['/articles/a-title']);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('article article-early: isEarly: its first publication'));
});
