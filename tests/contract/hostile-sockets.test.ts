import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';
import { DEEP } from '#tests/support/deep.ts';
import { limits } from '#sanity/lake/protocol/limits.ts';
import { integer, oneOf, seededRandom } from '../support/random-json.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());
afterEach(async () => {
  expect((await fetch(`${lake.url}/ping`)).status).toBe(200);
});

async function opened(kind: string): Promise<WebSocket> {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/${kind}/production`);
  await once(socket, 'open');
  return socket;
}

/** Waits for the end of a connection, however it comes; answers the code of a WebSocket's. */
const closed = (socket: WebSocket | Socket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('close', resolve);
  });

/** A connection of which only the request for a WebSocket has been sent. */
async function upgrading(kind: string): Promise<Socket> {
  const socket = connect(Number(new URL(lake.url).port), '127.0.0.1');
  const lines = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
  const key = `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`;
  socket.write(`GET /v1/${kind}/production HTTP/1.1\r\nHost: localhost\r\n${[...lines, key].join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

describe.each(['multiplex', 'socket'])('a client of /%s', (kind) => {
  it.each([
    ['no JSON', 'x', 1008],
    ['no message of the protocol', '{}', 1008],
    ['more than a megabyte', 'x'.repeat(1_100_000), 1009],
  ])('that sends %s is cut off', async (_what, message, code) => {
    const socket = await opened(kind);
    socket.send(message);
    expect(await closed(socket)).toBe(code);
  });

  it('that sends what is no frame is cut off', async () => {
    const socket = await upgrading(kind);
    socket.resume().write(Buffer.alloc(9, 0xff));
    await closed(socket);
  });

  it('that breaks off does no harm', async () => {
    (await upgrading(kind)).resetAndDestroy();
  });
});

const call = (method: string, params: object) => JSON.stringify({ jsonrpc: '2.0', id: '1', method, params });
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const authorized = () => call('authorization', { authorization: `Bearer ${lake.adminToken}` });

it.each([
  ['a token that is no text', [() => call('authorization', { authorization: { toString: 1, valueOf: 1 } })], 4001],
  ['a state nested too deep', [authorized, () => call('presence_announce', { data: 0 }).replace('0', deep)], 1008],
])('presence cuts off who sends %s, and logs no error', async (_what, messages, code) => {
  const socket = await opened('socket');
  for (const message of messages) socket.send(message());
  expect(await closed(socket)).toBe(code);
  expect(lake.events.filter(({ level }) => level === 'error')).toEqual([]);
});

it.each([
  ['presence_unsubscribe', { subscriptionId: { toString: 1, valueOf: 1 } }, -32602],
  ['presence_announce', { data: 'x' }, -32602],
  ['presence_nothing', {}, -32601],
])('presence answers a call of %s with %j by an error', async (method, params, code) => {
  const socket = await opened('socket');
  socket.send(authorized());
  await once(socket, 'message');
  socket.send(call(method, params));
  const [answer] = (await once(socket, 'message')) as [Buffer];
  expect(JSON.parse(String(answer))).toMatchObject({ id: '1', error: { code } });
  socket.close();
});

it.each(['\u0100', 'a\nb', '\u0000', 'x'.repeat(2_000)])('a header %j is refused', async (authorization) => {
  const socket = await opened('multiplex');
  socket.send(
    JSON.stringify({ open: 1, url: '/v2021-10-21/data/listen/production?query=*', headers: { authorization } }),
  );
  expect(await closed(socket)).toBe(1008);
});

it('a request for a WebSocket that is refused and breaks off does no harm', async () => {
  (await upgrading('nowhere')).resetAndDestroy();
});

it('streams over a WebSocket count against the rate of whom a proxy asks for', async () => {
  const address = `${lake.url.replace('http', 'ws')}/v1/multiplex/production`;
  const socket = new WebSocket(address, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  await once(socket, 'open');
  const streams = limits.rate.burst + 400;
  const statuses: number[] = [];
  const all = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const { status } = JSON.parse(String(data)) as { status?: number };
      if (status !== undefined && statuses.push(status) === streams) resolve();
    });
  });
  for (let open = 0; open < streams; open += 1)
    socket.send(JSON.stringify({ open, url: '/v2021-10-21/data/listen/other?query=*' }));
  await all;
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
  socket.close();
});

/** `DEEP=1` runs more of them. */
const connections = DEEP ? 1_000 : 40;

it(`${connections} connections that send random messages break nothing`, async () => {
  const random = seededRandom(7);
  const scraps = [null, 1, -1, '', 'x', 'drafts.a', '__proto__', {}, [], true, '\u0100', 'x'.repeat(500)];
  const scrap = () => oneOf<unknown>(random, scraps);
  const authorization = oneOf<unknown>(random, [`Bearer ${lake.adminToken}`, scrap()]);
  const methods = ['authorization', 'presence_subscribe', 'presence_unsubscribe', 'presence_rollcall'];
  const calls = [...methods, 'presence_announce', 'presence_disconnect', 'constructor'];
  const urls = [
    'listen/production?query=*',
    'listen/production?query=*[',
    'live/events/production',
    'listen/other?query=*',
  ];
  const message = {
    socket: () => ({
      jsonrpc: '2.0',
      id: oneOf<unknown>(random, ['a', scrap()]),
      method: oneOf<unknown>(random, [...calls, scrap()]),
      params: oneOf<unknown>(random, [{ authorization }, { data: scrap() }, { data: { sessionId: scrap() } }, scrap()]),
    }),
    multiplex: () =>
      oneOf<unknown>(random, [
        { close: oneOf<unknown>(random, [1, 2, scrap()]) },
        {
          open: oneOf<unknown>(random, [1, 2, 3, scrap()]),
          url: oneOf<unknown>(random, [...urls.map((url) => `/v1/data/${url}`), scrap()]),
          headers: oneOf<unknown>(random, [{ authorization, 'last-event-id': scrap() }, scrap()]),
        },
      ]),
  };
  for (let n = 0; n < connections; n += 1) {
    const kind = oneOf(random, ['socket', 'multiplex'] as const);
    const socket = await opened(kind);
    const end = closed(socket);
    for (let left = integer(random, 20); left > 0; left -= 1) socket.send(JSON.stringify(message[kind]()));
    socket.close();
    await end;
  }
  expect(lake.events.filter(({ level }) => level === 'error')).toEqual([]);
}, 120_000);
