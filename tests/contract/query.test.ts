import { clientFor, refusal, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
  const transaction = lake.client
    .transaction()
    .create({ _id: 'a', _type: 'page', title: 'A' })
    .create({ _id: 'drafts.a', _type: 'page', title: 'A, draft' })
    .create({ _id: 'drafts.b', _type: 'page', title: 'B, draft' })
    .create({ _id: 'versions.summer.a', _type: 'page', title: 'A, summer' });
  await transaction.commit();
});
afterAll(() => lake.remove());

const titles = '*[_type == "page"] | order(_id).title';

describe('query', () => {
  it('takes parameters by GET and, when long, by POST', async () => {
    const query = '*[_id == $id && $padding != null][0].title';
    expect(await lake.client.fetch(query, { id: 'a', padding: 'x' })).toBe('A');
    expect(await lake.client.fetch(query, { id: 'a', padding: 'x'.repeat(20_000) })).toBe('A');
  });

  it('repeats the query unless told not to', async () => {
    const raw = await lake.client.fetch(titles, {}, { filterResponse: false });
    expect(raw).toMatchObject({ query: titles, result: ['A'] });
    const quiet = await lake.client.fetch(titles, {}, { filterResponse: false, returnQuery: false });
    expect(quiet).not.toHaveProperty('query');
  });

  it.each([
    ['published', ['A']],
    ['drafts', ['A, draft', 'B, draft']],
    ['raw', ['A', 'A, draft', 'B, draft', 'A, summer']],
    [
      ['summer', 'drafts'],
      ['A, summer', 'B, draft'],
    ],
  ])('sees the perspective %j', async (perspective, expected) => {
    expect(await lake.client.fetch(titles, {}, { perspective: perspective as 'raw' })).toEqual(expected);
  });

  it('sees published documents by default from 2025-02-19 on, and raw ones before', async () => {
    expect(await lake.client.fetch(titles)).toEqual(['A']);
    expect(await lake.client.withConfig({ apiVersion: '2024-01-01' }).fetch(titles)).toHaveLength(4);
  });

  it('refuses API version v1, which means another dialect', async () => {
    await expect(lake.client.withConfig({ apiVersion: '1' }).fetch(titles)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('use v2021-03-25 or a later date'),
    });
  });

  it('tells where GROQ does not parse', async () => {
    const refused = await refusal(lake.client.fetch('*[_type =='));
    expect(refused).toMatchObject({
      status: 400,
      error: { type: 'queryParseError', query: '*[_type ==', start: 10, end: 10 },
    });
  });
});

describe('without a token', () => {
  it.each(['raw', 'drafts', 'published', ['summer']])(
    'no private document shows in perspective %j',
    async (perspective) => {
      expect(await lake.visitor.fetch(titles, {}, { perspective: perspective as 'raw' })).toEqual(['A']);
    },
  );

  it('a draft is as absent as a document that never was', async () => {
    expect(await lake.visitor.getDocuments(['a', 'drafts.a', 'drafts.zzz'])).toMatchObject([{ _id: 'a' }, null, null]);
    const response = await fetch(`${lake.url}/v1/data/doc/production/drafts.a,drafts.zzz`);
    expect(await response.json()).toEqual({
      documents: [],
      omitted: [
        { id: 'drafts.a', reason: 'existence' },
        { id: 'drafts.zzz', reason: 'existence' },
      ],
    });
  });

  it('nothing can be written', async () => {
    expect(await refusal(lake.visitor.create({ _type: 'page' }))).toMatchObject({
      status: 403,
      error: { type: 'insufficientPermissionsError', permission: 'create' },
    });
  });

  it('a token that does not count is refused, not taken for none', async () => {
    await expect(clientFor(lake.url, 'sk-wrong').fetch(titles)).rejects.toMatchObject({ statusCode: 401 });
  });
});

describe('doc', () => {
  it('answers a document, all of its versions, or whether it exists', async () => {
    expect(await lake.client.getDocument('a')).toMatchObject({ title: 'A' });
    const versions = await lake.client.getDocument('a', { includeAllVersions: true });
    expect(versions.map(({ _id }) => _id)).toEqual(['a', 'drafts.a', 'versions.summer.a']);
    expect(await lake.client.documentsExists(['a', 'drafts.b', 'z'])).toEqual(new Set(['a', 'drafts.b']));
  });
});

describe('addresses', () => {
  it.each([
    ['/v2021-10-21/data/query/staging?query=*', 404],
    ['/v1/data/unknown/production', 404],
    ['/nowhere', 404],
    ['/ping', 200],
    ['/v1/ping', 200],
  ])('%s answers %i', async (path, status) => {
    expect((await fetch(lake.url + path)).status).toBe(status);
  });

  it('another project is not found', async () => {
    const other = lake.client.withConfig({ projectId: 'other' });
    await expect(other.fetch(titles)).rejects.toMatchObject({ statusCode: 404 });
  });
});
