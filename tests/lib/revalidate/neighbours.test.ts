import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type * as Neighbours from '#lib/revalidate/neighbours.ts';
import type { Change } from '#lib/revalidate/webhook.ts';

let source: Server;
/** What the content source answers: status and body. */
let answer: [number, unknown];
let neighbours: typeof Neighbours;

beforeAll(async () => {
  source = createServer((_, response) => {
    const [status, body] = answer;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(source, 'listening');
  process.env['SANITY_API_HOST'] = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
  neighbours = await import('#lib/revalidate/neighbours.ts');
}, 60_000);

afterAll(() => {
  source.close();
  source.closeAllConnections();
});

const person = { _id: 'ruth', _type: 'person' };
const change: Change = { _id: 'ruth', _type: 'person', operation: 'update', before: person, after: person };

const found = (incoming: unknown[]) => ({ result: { dataset: 'siteSettings', found: { incoming, outgoing: [] } } });

const failure = () =>
  neighbours.getNeighbours(change).then(
    () => 'none',
    (error: unknown) => neighbours.failureOf(error),
  );

test.each<[string, [number, unknown]]>([
  [
    'none',
    [200, found([{ _id: 'a', _type: 'article', _createdAt: '2026-01-01T00:00:00Z', slug: 'a', language: null }])],
  ],
  ['unreachable', [503, {}]],
  ['unreachable', [429, {}]],
  ['unreachable', [200, { result: null }]],
  ['invalid', [200, found([{ _id: 'a', _type: 'article' }])]],
  ['fault', [400, { error: { type: 'queryParseError', description: 'too costly' } }]],
])('the failure is %s when the content source answers %j', async (expected, given) => {
  answer = given;
  expect(await failure()).toBe(expected);
});
