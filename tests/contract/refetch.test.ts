import { type IdentifiedSanityDocumentStub } from '@sanity/client';

import { FaultProxy } from '../browser/support/fault-proxy.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
/** Counts what is asked. */
let proxy: FaultProxy;

beforeAll(async () => {
  lake = await testLake();
  proxy = new FaultProxy(lake.url);
  process.env['SANITY_API_HOST'] = await proxy.start();
  const documents: IdentifiedSanityDocumentStub[] = [
    { _id: 'siteSettings', _type: 'siteSettings' },
    { _id: 'one', _type: 'article', slug: { current: 'one' }, title: 'First' },
    { _id: 'two', _type: 'article', slug: { current: 'two' }, title: 'Second, for $slug' },
  ];
  for (const document of documents) await lake.client.createOrReplace(document);
});

afterAll(async () => {
  await proxy.stop();
  await lake.remove();
});

/** The address of a question in the envelope in which the site asks it, as the client writes it. */
async function addressOf(found: string, params: Record<string, unknown> = {}): Promise<string> {
  const { client } = await import('#lib/content/client.ts');
  const query = `{"found": ${found}, "dataset": *[_id == "siteSettings"][0]._id}`;
  const search = new URLSearchParams({ query });
  for (const [name, value] of Object.entries(params)) search.append(`$${name}`, JSON.stringify(value));
  return `${client.getUrl(client.getDataUrl('query'))}?${search.toString()}`;
}

async function refetch(...urls: string[]): Promise<unknown[]> {
  const again = await import('#lib/content/refetch.ts');
  const bodies = await again.refetch(urls);
  return bodies.map((body) => body && (JSON.parse(body.toString()) as { result: { found: unknown } }).result.found);
}

const TITLE = '*[_type == "article" && slug.current == $slug][0].title';

test('one request answers all questions, each with parameters of its own', async () => {
  const before = proxy.requests;
  const answers = await refetch(
    await addressOf(TITLE, { slug: 'one' }),
    await addressOf(TITLE, { slug: 'two' }),
    await addressOf('*[_type == "article" && slug.current in $slugs] | order(title)._id', { slugs: ['two', 'one'] }),
    await addressOf(TITLE, { slug: 'not "there" $slug' }),
  );
  expect(answers).toEqual(['First', 'Second, for $slug', ['one', 'two'], null]);
  expect(proxy.requests - before).toBe(1);
});

test('what looks like a parameter in a string or a remark is none', async () => {
  const query = `*[title match "Second*" && title match "*$slug"][0]{title, // it's $slug
    "own": slug.current == $slug}`;
  expect(await refetch(await addressOf(query, { slug: 'two' }))).toEqual([{ title: 'Second, for $slug', own: true }]);
});

test('an answer has the form in which it came by itself', async () => {
  const url = await addressOf(TITLE, { slug: 'one' });
  const { refetch: ask } = await import('#lib/content/refetch.ts');
  const { isComplete } = await import('#lib/content/envelope.ts');
  const [body] = await ask([url]);
  expect(body && isComplete(body)).toBe(true);
  const alone = (await (await fetch(url)).json()) as { result: unknown };
  expect(JSON.parse(String(body))).toEqual({ result: alone.result });
});

test('questions that are too costly together are asked in smaller requests', async () => {
  // The lake counts how much text a query builds: one of these it allows, and not two.
  await lake.client.createOrReplace({ _id: 'long', _type: 'note', text: 'x'.repeat(3_000_000) });
  const text = Array.from({ length: 12 }, () => 'text').join(' + ');
  // `defined` does not look through the text: on a loaded machine that would take longer than the site waits.
  const costly = await addressOf(`*[_id == "long"][0]{"isText": defined(${text})}.isText`);
  const before = proxy.requests;
  expect(await refetch(costly, costly, await addressOf(TITLE, { slug: 'one' }))).toEqual([true, true, 'First']);
  expect(proxy.requests - before).toBe(5);
});

test('a question that is refused by itself is an error', async () => {
  const questions = await Promise.all([TITLE, '*['].map((found) => addressOf(found, { slug: 'one' })));
  await expect(refetch(...questions)).rejects.toMatchObject({ statusCode: 400 });
});

test('what was posted cannot be asked again, and does not keep others from it', async () => {
  const posted = `${lake.url}/v2021-10-21/data/query/production?returnQuery=false&perspective=published`;
  const before = proxy.requests;
  expect(await refetch(posted, await addressOf(TITLE, { slug: 'one' }))).toEqual([null, 'First']);
  expect(await refetch(posted)).toEqual([null]);
  expect(proxy.requests - before).toBe(1);
});

test('without its settings the dataset proves nothing', async () => {
  await lake.client.delete('siteSettings');
  await expect(refetch(await addressOf(TITLE, { slug: 'one' }))).rejects.toThrow('no complete response');
});
