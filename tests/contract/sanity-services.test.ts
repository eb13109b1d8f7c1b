import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

async function ask(method: string, path: string): Promise<[status: number, text: string]> {
  const headers = { authorization: `Bearer ${lake.client.config().token}` };
  const response = await fetch(`${lake.url}${path}`, { method, headers });
  return [response.status, await response.text()];
}

/** What a Studio asks that knows nothing of lakes. */
it.each([
  ['GET', '/v1/data/ping/production', '{"ok":true}'],
  ['POST', '/vX/descriptors/claim', '"type":"complete"'],
  ['GET', '/vX/assist/tasks/instruction/production/status', '"enabled":false'],
  ['POST', '/vX/intake/feedback', '{}'],
  ['GET', '/v2021-06-07/datasets', '"name":"production"'],
  ['GET', '/v2021-06-07/projects/stillpoint/datasets', '"name":"production"'],
  ['GET', '/v2025-09-22/projects', '"id":"stillpoint"'],
  ['GET', '/v2025-09-22/projects/stillpoint/roles', '"name":"editor"'],
  ['GET', '/v2025-09-22/projects/stillpoint', '"isRobot":true'],
  ['GET', '//v2021-10-21//data/query/production?query=1', '"result":1'],
])('%s %s is answered', async (method, path, expected) => {
  const [status, text] = await ask(method, path);
  expect(status).toBe(200);
  expect(text).toContain(expected);
});

/** What Sanity's CLI asks for and a lake has not: it prints the sentence. */
it.each([
  ['PUT', '/v1/datasets/staging', 'one dataset'],
  ['PATCH', '/v1/datasets/production', 'LAKE_ACL_MODE'],
  ['PUT', '/v1/datasets/production/copy', 'LAKE_DIR'],
  ['GET', '/v1/projects/stillpoint/tokens', 'lake:user -- token'],
  ['POST', '/v1/access/project/stillpoint/robots', 'lake:user -- token'],
  ['GET', '/v1/projects/stillpoint/cors', 'LAKE_CORS_ORIGINS'],
  ['GET', '/v1/hooks/projects/stillpoint', 'client.listen()'],
  ['GET', '/v1/projects/stillpoint/datasets/production/backups', 'lake:backup'],
  ['PUT', '/v1/projects/stillpoint/datasets/production/settings/backups', 'lake:backup'],
  ['POST', '/v1/projects/stillpoint/datasets/production/schemas', 'schema'],
  ['GET', '/v1/apis/graphql', 'GraphQL'],
])('%s %s is refused with a sentence', async (method, path, expected) => {
  const [status, text] = await ask(method, path);
  expect(status).toBe(501);
  expect((JSON.parse(text) as { message: string }).message).toContain(expected);
});

it('refuses to create a dataset with a sentence', async () => {
  await expect(lake.client.datasets.create('staging')).rejects.toThrow('A lake has one project and one dataset');
});
