import { setTimeout } from 'node:timers/promises';

import { lateAnswers } from './support/late-answers.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

const article = { _id: 'one', _type: 'article', slug: { current: 'one' }, title: 'Fascia' };

let lake: TestLake;
let source: Awaited<ReturnType<typeof lateAnswers>>;

beforeAll(async () => {
  lake = await testLake();
  source = await lateAnswers(lake.url);
  process.env['SANITY_API_HOST'] = source.url;
  process.env['CONTENT_MAX_AGE'] = '1';
  await lake.client.create({ _id: 'siteSettings', _type: 'siteSettings' });
});

afterAll(async () => {
  source.close();
  await lake.remove();
});

/** Publishes a change while the answer to a comparison is under way. @returns what the index has afterwards */
async function publishDuringComparison(change: () => Promise<unknown>): Promise<string[]> {
  const { getSearchIndex, refreshSearchIndex } = await import('#lib/search/live-index.ts');
  await getSearchIndex();
  await setTimeout(1_100);
  const late = source.keepBack();
  const index = await getSearchIndex();
  await late.came;
  await change();
  const told = refreshSearchIndex([article._id]);
  // Long enough for it to be answered, if it is asked.
  await setTimeout(300);
  late.send();
  await told;
  await setTimeout(300);
  return index.ids();
}

test('what a publish took out does not come back with an answer that is older', async () => {
  await lake.client.create(article);
  expect(await publishDuringComparison(() => lake.client.delete(article._id))).toEqual([]);
});

test('nor is taken out what came back after it', async () => {
  const { getSearchIndex, refreshSearchIndex } = await import('#lib/search/live-index.ts');
  await lake.client.create(article);
  await refreshSearchIndex([article._id]);
  expect((await getSearchIndex()).ids()).toEqual([article._id]);
  await lake.client.delete(article._id);
  expect(await publishDuringComparison(() => lake.client.create(article))).toEqual([article._id]);
});
