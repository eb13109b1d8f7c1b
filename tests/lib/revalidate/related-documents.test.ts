import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { pageTypeNames } from '#sanity/content-types.ts';
import type * as Related from '#lib/revalidate/related-documents.ts';

let source: Server;
/** What the content source responds with: status and body. */
let response: [number, unknown];
let related: typeof Related;

beforeAll(async () => {
  source = createServer((_, reply) => {
    const [status, body] = response;
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(source, 'listening');
  process.env['SANITY_API_HOST'] = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
  related = await import('#lib/revalidate/related-documents.ts');
}, 60_000);

afterAll(() => {
  source.close();
  source.closeAllConnections();
});

const person = { _id: 'ruth', _type: 'person' };
const change = { ...person, before: person, after: person };

const pageCounts = Object.fromEntries(pageTypeNames.map((name) => [name, 1]));
const found = (referencing: unknown[]) => ({
  result: { dataset: 'siteSettings', found: { referencing, referenced: [], pageCounts } },
});

const failure = () =>
  related.getRelatedDocuments([change]).then(
    () => 'none',
    (error: unknown) => (error as Error).constructor.name,
  );

const article = { _id: 'a', _type: 'article', _createdAt: '2026-01-01T00:00:00Z', slug: 'a', language: null };

test.each<[string, [number, unknown]]>([
  ['none', [200, found([article])]],
  ['ContentUnreachableError', [503, {}]],
  ['ContentUnreachableError', [429, {}]],
  ['ContentUnreachableError', [200, { result: null }]],
  ['ContentInvalidError', [200, found([{ _id: 'a', _type: 'article' }])]],
  ['ClientError', [400, { error: { type: 'queryParseError', description: 'too costly' } }]],
])('the failure is %s when the content source responds with %j', async (expected, given) => {
  response = given;
  expect(await failure()).toBe(expected);
});
