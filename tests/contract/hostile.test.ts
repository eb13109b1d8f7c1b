import { connect } from 'node:net';
import { DEEP } from '#tests/support/deep.ts';
import { integer, oneOf, seededRandom } from '../support/random-json.ts';
import { endpoints, mutate } from './support/endpoints.ts';
import { roleTokens } from './support/role-tokens.ts';
import { send } from './support/send.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
let tokens: Awaited<ReturnType<typeof roleTokens>>;

beforeAll(async () => {
  lake = await testLake();
  await lake.client
    .transaction()
    .create({ _id: 'open', _type: 'page', title: 'public' })
    .create({ _id: 'drafts.open', _type: 'page', title: 'SECRET', slug: { current: 'SECRET' } })
    .create({ _id: 'versions.r.open', _type: 'page', title: 'SECRET' })
    .create({ _id: '_.settings', _type: 'page', title: 'SECRET' })
    .create({ _id: 'pointer', _type: 'page', to: { _type: 'reference', _ref: 'drafts.open', _weak: true } })
    .commit();
  tokens = await roleTokens(lake);
});
afterAll(() => lake.remove());

const get = (path: string) => send(lake.url + path, {});
const post = (path: string, body: string) => send(lake.url + path, { method: 'POST', body, token: lake.adminToken });

describe('a draft', () => {
  const attempts = [
    '/v2021-10-21/data/query/production?query=*&perspective=raw',
    '/v2021-10-21/data/query/production?query=*&perspective=drafts',
    '/v2021-10-21/data/query/production?query=*&perspective=r,drafts',
    '/v2025-02-19/data/query/production?query=*[_id in path("drafts.**")]',
    '/v2021-10-21/data/query/production?query=*[_id == "pointer"]{"x": to->}',
    '/v2021-10-21/data/query/production?query=*[slug.current == "SECRET"]&returnQuery=false',
    '/v2021-10-21/data/query/production?query=count(*[_id match "drafts"])',
    '/v1/data/doc/production/drafts.open,versions.r.open,_.settings',
    '/v1/data/doc/production/open?includeAllVersions=true',
    '/v2021-10-21/data/listen/production?query=*&includeAllVersions=true&includePreviousRevision=true',
    '/v1/data/export/production',
    '/v1/data/history/production/documents/drafts.open?lastRevision=true',
    '/v1/data/history/production/transactions/drafts.open',
  ];

  it.each(attempts)('does not leak to nobody through %s', async (path) => {
    const { text } = await get(path);
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain('drafts.open,');
    expect(text).not.toContain('"_id":"drafts.');
  });
});

describe('bodies', () => {
  it.each([
    ['no JSON', '{"mutations":', 400],
    ['nothing', '', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['mutations that are none', mutate(1, null, {}), 400],
    ['two mutations in one', mutate({ create: { _type: 'a' }, delete: { id: 'b' } }), 400],
    ['a number for a type', mutate({ create: { _type: 1 } }), 400],
    ['a document that is a list', mutate({ create: [] }), 400],
    ['a patch of everything and nothing', mutate({ patch: { set: { a: 1 } } }), 400],
    ['nesting a hundred thousand deep', `{"mutations":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
    [
      'a document nested a hundred and fifty deep',
      mutate({ create: JSON.parse(`{"_type":"a","x":${'['.repeat(150)}${']'.repeat(150)}}`) as object }),
      400,
    ],
    ['__proto__', '{"mutations":[{"create":{"_type":"a","x":{"__proto__":{"y":1}}}}]}', 400],
    ['five megabytes', mutate({ create: { _type: 'a', text: 'x'.repeat(5_000_000) } }), 413],
  ])('%s', async (_name, body, status) => {
    const answer = await post('/v1/data/mutate/production', body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject(status === 413 ? { statusCode: 413 } : {});
  });

  it('of a length that was not announced are cut off too', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 100_000;
        if (sent > 6_000_000) controller.close();
        else controller.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    const response = await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { authorization: `Bearer ${lake.adminToken}` },
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('that never end hold up nobody else', async () => {
    const socket = connect(Number(new URL(lake.url).port), '127.0.0.1');
    socket.write(
      `POST /v1/data/mutate/production HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${lake.adminToken}\r\nContent-Length: 1000\r\n\r\n{`,
    );
    const document = await lake.client.create({ _type: 'note' });
    expect(document._id).toBeDefined();
    socket.destroy();
  });
});

describe('queries', () => {
  it.each([
    ['parameters that are no JSON', '/v2021-10-21/data/query/production?query=*&$a=x'],
    ['a perspective that cannot be', '/v2021-10-21/data/query/production?query=*&perspective=../x'],
    ['no query', '/v2021-10-21/data/query/production'],
    ['brackets without end', `/v2021-10-21/data/query/production?query=${'('.repeat(5_000)}`],
  ])('with %s are refused', async (_name, path) => {
    expect((await get(path)).status).toBe(400);
  });
});

it('a query that would answer everything times everything is cut off, and the lake goes on', async () => {
  const documents = Array.from({ length: 400 }, (_, n) => ({
    create: { _id: `j${n}`, _type: 'join', text: 'x'.repeat(300) },
  }));
  await post('/v1/data/mutate/production', mutate(...documents));
  const query = '*[_type == "join"]{"a": *[_type == "join"]{"b": *[_type == "join"]}}';
  const { status, text } = await post('/v2021-10-21/data/query/production', JSON.stringify({ query }));
  expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({
    status: 400,
    body: { error: { type: 'queryLimitError' } },
  });
  expect((await get('/ping')).status).toBe(200);
});

it('a query that would run for minutes is cut off after two seconds', async () => {
  const query =
    'count(*[_type == "join" && count(*[_type == "join" && count(*[_id > ^._id && _id > ^.^._id]) > 3]) > 3])';
  const { status, text } = await post('/v2021-10-21/data/query/production', JSON.stringify({ query }));
  expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({
    status: 400,
    body: { error: { type: 'queryLimitError', description: expect.stringMatching(/2000 ms|500 ms/) } },
  });
  expect((await get('/ping')).status).toBe(200);
});

// `DEEP=1` runs more of them.
const seeds = Array.from({ length: DEEP ? 30 : 1 }, (_, n) => n + 1);

it.each(seeds)(
  'a thousand random requests break nothing (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const scraps = [
      '..',
      '%2e%2e',
      '%00',
      'drafts.a',
      '*',
      '{',
      '[[',
      '"',
      '$',
      '|',
      'NaN',
      '-1',
      '1e999',
      'ü',
      '%',
      '__proto__',
      'constructor',
      'x'.repeat(300),
      'null',
    ];
    const paths = endpoints.map(([, path]) => path);
    const bodies = [...endpoints.flatMap(([, , body]) => body ?? []), '{', 'null', '"x"', '1e400', '\u0000'];
    const garbled = (text: string): string => {
      const at = integer(random, text.length + 1);
      return text.slice(0, at) + oneOf(random, scraps) + text.slice(at + integer(random, 4));
    };
    const failures: string[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      const method = oneOf(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);
      const path = `/${garbled(oneOf(random, paths)).replace(/^\/*/, '').replaceAll(/[\s#]/g, '')}`;
      const body = method === 'GET' || method === 'HEAD' ? undefined : garbled(oneOf(random, bodies));
      // These lock out, or end the sessions that the others are sent with.
      if (/auth\/(?:login|link|logout)|invitations/.test(path)) continue;
      const token = oneOf(random, [undefined, tokens.viewer, tokens.administrator]);
      const { status } = await send(lake.url + path, { method, body, token });
      // 501 says what a lake has not.
      if (status >= 500 && status !== 501) failures.push(`${status} ${method} ${path} ${body ?? ''}`);
    }
    expect(failures).toEqual([]);
    expect(lake.events.filter(({ level }) => level === 'error')).toEqual([]);
  },
  60_000,
);
