import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
});

afterAll(() => lake.remove());

test('idle connections are left to the client to close, so that no write is reset while it is sent', async () => {
  const response = await fetch(`${lake.url}/ping`);
  const [, seconds] = /^timeout=(\d+)$/.exec(response.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});
