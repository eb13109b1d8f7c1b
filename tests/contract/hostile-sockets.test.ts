import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';
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
    ['two megabytes', 'x'.repeat(2_000_000), 1009],
  ])('that sends %s is cut off', async (_what, message, code) => {
    const socket = await opened(kind);
    socket.send(message);
    expect((await once(socket, 'close'))[0]).toBe(code);
  });

  it('that sends what is no frame is cut off', async () => {
    const socket = await upgrading(kind);
    socket.resume().write(Buffer.alloc(9, 0xff));
    await once(socket, 'close');
  });

  it('that breaks off does no harm', async () => {
    (await upgrading(kind)).resetAndDestroy();
  });
});

it.each(['\u0100', 'a\nb', '\u0000', 'x'.repeat(2_000)])('a header %j is refused', async (authorization) => {
  const socket = await opened('multiplex');
  socket.send(JSON.stringify({ open: 1, url: '/v1/data/listen/production?query=*', headers: { authorization } }));
  expect((await once(socket, 'close'))[0]).toBe(1008);
});

it('a request for a WebSocket that is refused and breaks off does no harm', async () => {
  (await upgrading('nowhere')).resetAndDestroy();
});
