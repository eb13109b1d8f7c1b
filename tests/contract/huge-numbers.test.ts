import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

describe('numbers that JSON cannot hold', () => {
  const post = (path: string, body: string): Promise<Response> =>
    fetch(`${lake.url}/v2021-10-21/data/${path}/production`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lake.client.config().token}`, 'content-type': 'application/json' },
      body,
    });

  it.each([
    ['a document', 'mutate', '{"mutations":[{"createOrReplace":{"_id":"big","_type":"note","x":1e999}}]}'],
    ['a patch', 'mutate', '{"mutations":[{"patch":{"id":"big","set":{"x":[-1e+400]}}}]}'],
    ['an increment', 'mutate', '{"mutations":[{"patch":{"id":"big","inc":{"n":1e999}}}]}'],
    [
      'a long number',
      'mutate',
      `{"mutations":[{"createOrReplace":{"_id":"big","_type":"note","x":1${'0'.repeat(400)}}}]}`,
    ],
    ['a parameter', 'query', '{"query":"$x","params":{"x":1e999}}'],
  ])('are refused in %s', async (_what, path, body) => {
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/number/i);
  });

  it('are refused when they come of a sum, and the document stays', async () => {
    await lake.client.createOrReplace({ _id: 'big', _type: 'note', n: 1e308 });
    await expect(lake.client.patch('big').inc({ n: 1e308 }).commit()).rejects.toMatchObject({ statusCode: 400 });
    expect(await lake.client.getDocument('big')).toMatchObject({ n: 1e308 });
  });
});
