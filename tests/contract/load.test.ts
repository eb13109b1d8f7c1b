import { z } from 'zod';

import { type RenderResult, runWithRenderResult } from '#lib/http/render-result.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
  process.env['SANITY_API_HOST'] = lake.url;
});

afterAll(() => lake.remove());

/** What became of a question: the error, and what the server is told to answer with. */
async function ask(query: string): Promise<{ error: unknown; outcome: RenderResult }> {
  const { load } = await import('#lib/content/load.ts');
  const outcome: RenderResult = {};
  const error = await runWithRenderResult(outcome, () => load({ query, schema: z.unknown(), tags: [] })).catch(
    (reason: unknown) => reason,
  );
  return { error, outcome };
}

test('a question that is refused is a fault of ours: it does not count as an outage', async () => {
  const { error, outcome } = await ask('*[');
  expect(error).toMatchObject({ statusCode: 400 });
  expect(outcome).toEqual({});
});

test('without an answer the content source is unreachable', async () => {
  await lake.stop();
  const { error, outcome } = await ask('*[_type == "article"][0]');
  expect(error).toMatchObject({ name: 'ContentUnreachableError' });
  expect(outcome).toMatchObject({ failure: { kind: 'unreachable' } });
});
