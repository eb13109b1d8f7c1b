import { isComplete } from '#lib/content/envelope.ts';

const answer = JSON.stringify({ query: '*', ms: 1, result: { found: null, dataset: 'siteSettings' } });

test('an answer of a dataset that has its settings is complete, also when it has found nothing', () => {
  expect(isComplete(Buffer.from(answer))).toBe(true);
});

test.each([
  '',
  'null',
  '{}',
  '[]',
  answer.slice(0, -20),
  '{"result":["found"]}',
  '{"result":{"found":1,"dataset":null}}',
])('%s is not', (body) => {
  expect(isComplete(Buffer.from(body))).toBe(false);
});
