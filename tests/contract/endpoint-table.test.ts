import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { type TestLake, testLake } from './support/test-lake.ts';

const root = join(import.meta.dirname, '../..');
const SECRET = 'the secret of the webhook in this test';

/** The rows of “What each endpoint takes”: endpoint, who, bytes, depth, how long. */
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('## What each endpoint takes')[1]!
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .replaceAll('`', '')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const cell = (endpoint: string, column: number) => rows.find(([name]) => name === endpoint)![column]!;

/** A content source that takes a connection and never answers. */
let silent: Server;
let lake: TestLake;

beforeAll(async () => {
  lake = await testLake();
  await lake.client.create({ _id: 'siteSettings', _type: 'siteSettings' });
  silent = createServer(() => undefined).listen(0);
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await lake.remove();
});

type Handler = (request: Request) => Promise<Response>;

interface Asked {
  method?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** Of the content source. */
  source?: string;
  query?: string;
}

/** What an endpoint answers in a site of its own. */
async function ask(endpoint: string, { source = lake.url, query = '', ...init }: Asked = {}): Promise<Response> {
  // The environment is read once, so each site loads its modules anew.
  jest.resetModules();
  Object.assign(process.env, {
    SANITY_API_HOST: source,
    SANITY_READ_TOKEN: lake.adminToken,
    SANITY_FEEDBACK_TOKEN: lake.adminToken,
    SANITY_WEBHOOK_SECRET: SECRET,
  });
  const { method = 'GET', body } = init;
  const route = (await import(join(root, 'app', endpoint, 'route.ts'))) as Record<string, Handler>;
  const streaming = body instanceof ReadableStream ? { duplex: 'half' } : {};
  return route[method]!(new Request(`http://site${endpoint}${query}`, { ...init, ...streaming }));
}

/** A body that counts how much of it was read. */
function counted(bytes: number): { body: ReadableStream<Uint8Array>; read: () => number } {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read >= bytes) return controller.close();
        read += 100_000;
        controller.enqueue(new Uint8Array(100_000));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, read: () => read };
}

test('every endpoint is in the table', () => {
  const handlers = readdirSync(join(root, 'app/api'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => join('/api', file.replace(/\/route\.ts$/, '')));
  expect(rows.map(([name]) => name).sort()).toEqual(handlers.sort());
});

describe('who may', () => {
  test.each([
    ['no signature', {}],
    ['no known form', { 'sanity-webhook-signature': 'sha256=abc' }],
    ['an old one', { 'sanity-webhook-signature': `t=1700000000000,v1=${'a'.repeat(43)}` }],
  ])('a webhook with %s is refused before its body is read', async (_, headers) => {
    const { body, read } = counted(65_000_000);
    const answer = await ask('/api/revalidate', { method: 'POST', body, headers });
    expect([answer.status, read()]).toEqual([401, 0]);
  });

  test('a webhook whose signature fits no body is refused', async () => {
    const headers = { 'sanity-webhook-signature': `t=${Date.now()},v1=${'a'.repeat(43)}` };
    expect((await ask('/api/revalidate', { method: 'POST', body: '{}', headers })).status).toBe(401);
  });

  test('a Studio without a session is told nothing, and its body is not read', async () => {
    const { body, read } = counted(2_000_000);
    const answer = await ask('/api/live', { method: 'POST', body });
    expect([answer.status, read()]).toEqual([401, 0]);
  });

  test.each([
    ['/api/draft-mode/enable', '?sanity-preview-secret=guessed', 401],
    ['/api/preview/changes', '', 401],
    ['/api/broken-pages', '', 401],
    ['/api/source-details', '?doi=10.1000/182', 401],
  ])('%s lets in nobody without a key', async (endpoint, query, status) => {
    expect((await ask(endpoint, { query })).status).toBe(status);
  });

  test('anybody may ask whether the site is well', async () => {
    expect((await ask('/api/health')).status).toBe(200);
  });
});

describe('how large', () => {
  test('a signed webhook that announces more than 65 MB is refused unread', async () => {
    expect(cell('/api/revalidate', 2)).toMatch(/^65 MB/);
    const { body, read } = counted(66_000_000);
    const headers = {
      'sanity-webhook-signature': `t=${Date.now()},v1=${'a'.repeat(43)}`,
      'content-length': '65000001',
    };
    const answer = await ask('/api/revalidate', { method: 'POST', body, headers });
    expect([answer.status, read()]).toEqual([413, 0]);
  });

  test('a form of more than 10 kB leads to the page that takes none', async () => {
    expect(cell('/api/feedback', 2)).toBe('10 kB');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '10001' };
    const answer = await ask('/api/feedback', { method: 'POST', body: 'a'.repeat(10_001), headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/feedback/closed']);
  });

  test.each(rows.filter(([, , bytes]) => bytes === 'none').map(([name]) => name!))(
    '%s takes no body',
    async (endpoint) => {
      const route = readFileSync(join(root, 'app', endpoint, 'route.ts'), 'utf8');
      expect(route).not.toMatch(/export (?:async )?function (?:POST|PUT|PATCH|DELETE)/);
    },
  );
});

test('no endpoint waits longer for a source that is silent than the table says', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  const source = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  for (const endpoint of ['/api/live', '/api/health']) expect(cell(endpoint, 4)).toContain('2.5 s');
  const session = { authorization: 'Bearer some-session' };
  const live = await ask('/api/live', { method: 'POST', body: '{}', headers: session, source });
  const health = await ask('/api/health', { source });
  expect([live.status, health.status]).toEqual([503, 503]);
  logged.mockRestore();
}, 30_000);
