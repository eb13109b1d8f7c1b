import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
  await lake.client.create({ _id: 'siteSettings', _type: 'siteSettings' });
});
afterAll(() => lake.remove());

const article = { _id: 'a', _type: 'article', slug: { current: 'one' } };

/** What `/api/live` says of publishing an article, to a client with or without a session. */
async function ask(body: unknown, token?: string, contentUrl = lake.url) {
  // The environment is read once, so each site loads its modules anew.
  jest.resetModules();
  process.env.SANITY_API_HOST = contentUrl;
  const { POST } = await import('#app/api/live/route.ts');
  const answer = await POST(
    new Request('http://site/api/live', {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return { status: answer.status, headers: answer.headers, said: (await answer.json()) as Record<string, unknown> };
}

test('a signed-in Studio is told which pages change', async () => {
  const { status, said } = await ask({ before: null, after: article }, lake.adminToken);
  expect([status, said]).toEqual([200, { paths: expect.arrayContaining(['/articles/one', '/articles']) }]);
});

test.each([undefined, 'wrong', 'a'.repeat(5_000)])(
  'with the session %s it is a 401, whatever is sent',
  async (token) => {
    const { status, headers } = await ask('x'.repeat(1_200_000), token);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  },
);

test('a source that is away is a 503 that says when to come back', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  const { status, headers } = await ask({ before: null, after: article }, lake.adminToken, 'http://127.0.0.1:1');
  expect([status, headers.get('retry-after')]).toEqual([503, '10']);
  logged.mockRestore();
});

const references = (count: number) => Array.from({ length: count }, (_, index) => ({ _ref: `d${index}` }));
const nested = (levels: number) =>
  `{"before":null,"after":{"_id":"a","_type":"article","x":${'['.repeat(levels)}${']'.repeat(levels)}}}`;

test.each<[string, unknown, number]>([
  ['1,000 references', { before: null, after: { ...article, related: references(1_000) } }, 200],
  ['more', { before: null, after: { ...article, related: references(1_001) } }, 400],
  ['98 levels in a document', nested(98), 200],
  ['more levels', nested(99), 400],
  ['so many levels that no stack holds them', nested(200_000), 400],
  ['2 MB', nested(2).padEnd(2_000_000), 200],
  ['more bytes', nested(2).padEnd(2_000_001), 413],
  ['no JSON', '{', 400],
  ['no document', { before: null, after: null }, 400],
])('of %s it says what is right', async (_, body, status) => {
  expect((await ask(body, lake.adminToken)).status).toBe(status);
});

test('pages that cannot be shown are told to a signed-in Studio alone', async () => {
  jest.resetModules();
  process.env.SANITY_API_HOST = lake.url;
  const { GET } = await import('#app/api/broken-pages/route.ts');
  const { forgetBroken, recordBroken } = await import('#lib/http/broken-pages.ts');
  const get = (token: string) =>
    GET(new Request('http://site/api/broken-pages', { headers: { authorization: `Bearer ${token}` } }));
  const document = { id: 'a', type: 'article' };
  recordBroken('/articles/one', { kind: 'invalid', detail: '', document, reason: 'title: is missing' });
  const answer = await get(lake.adminToken);
  expect([(await get('wrong')).status, answer.status, await answer.json()]).toEqual([
    401,
    200,
    { pages: [{ path: '/articles/one', document, reason: 'title: is missing' }] },
  ]);
  forgetBroken('/articles/one');
});

test('what has become of a publish is told to a signed-in Studio alone', async () => {
  jest.resetModules();
  process.env.SANITY_API_HOST = lake.url;
  const { GET } = await import('#app/api/live/route.ts');
  const get = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await GET(new Request('http://site/api/live?id=a', { headers }))).status;
  };
  expect([await get('wrong'), await get(lake.adminToken)]).toEqual([401, 200]);
});

test('sources are looked up for a signed-in Studio alone, by a number that can be one', async () => {
  jest.resetModules();
  process.env.SANITY_API_HOST = lake.url;
  const { GET } = await import('#app/api/source-details/route.ts');
  const get = async (token: string, query: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await GET(new Request(`http://site/api/source-details${query}`, { headers }))).status;
  };
  expect(await get('wrong', '?pmid=1')).toBe(401);
  for (const query of ['', '?pmid=1%26id=2', '?doi=https://10.1/a', '?isbn=9780306406158', '?url=http://localhost']) {
    expect([query, await get(lake.adminToken, query)]).toEqual([query, 400]);
  }
});
