import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
/** Methods of the requests that the lake got. */
let asked: (string | undefined)[] = [];
const CHANNEL = 'http.server.request.start';
const note = (message: unknown) => asked.push((message as { request: IncomingMessage }).request.method);

beforeAll(async () => {
  subscribe(CHANNEL, note);
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
  await lake.client.createOrReplace({ _id: 'siteSettings', _type: 'siteSettings' });
});

afterAll(async () => {
  unsubscribe(CHANNEL, note);
  await lake.remove();
});

/** Creates articles from one number to below another, one of them in each second. */
async function write(from: number, to: number): Promise<void> {
  const mutations = Array.from({ length: to - from }, (_, index) => ({
    create: { _id: `a${from + index}`, _type: 'article', _createdAt: createdAt(from + index), slug: { current: 'a' } },
  }));
  await lake.client.mutate(mutations, { visibility: 'async', returnDocuments: false });
}

const createdAt = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 1000).toISOString();

async function starts() {
  const { getRelatedDocuments } = await import('#lib/revalidate/related-documents.ts');
  return (await getRelatedDocuments([])).starts.article;
}

test('the first file begins with the first document, and is not asked for', async () => {
  await write(0, 1_000);
  expect(await starts()).toEqual([]);
});

test('each further file begins a thousand documents later, and a question about it fits into an address', async () => {
  for (let from = 1_000; from < 52_000; from += 8_500) await write(from, from + 8_500);
  asked = [];
  expect(await starts()).toEqual(Array.from({ length: 51 }, (_, file) => createdAt((file + 1) * 1_000)));
  expect(asked).toEqual(['GET', 'GET', 'GET']);
});
