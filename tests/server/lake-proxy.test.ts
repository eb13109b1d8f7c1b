import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect as open } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { WebSocket, WebSocketServer } from 'ws';

import { createLakeProxy, type LakeProxy } from '#server/lake-proxy.ts';
import { siteBefore } from './support/site-before.ts';

let lake: Server;
let site: Server;
let proxy: LakeProxy;
let address: string;
/** The headers of the last request that reached the lake. */
let seen: Record<string, unknown>;

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  lake = createServer((incoming, response) => {
    seen = incoming.headers;
    response.setHeader('x-path', incoming.url!);
    incoming.pipe(response);
  });
  const sockets = new WebSocketServer({ server: lake });
  sockets.on('connection', (socket) => socket.on('message', (data) => socket.send(`heard ${String(data)}`)));
  proxy = createLakeProxy(`http://${await listen(lake)}`);
  site = siteBefore(proxy);
  address = await listen(site);
});

afterAll(async () => {
  proxy.close();
  for (const server of [site, lake]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A request with any `Host`, which `fetch` does not allow. */
const ask = (path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`http://${address}${path}`, { headers }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('requests under /lake', () => {
  test('reach the lake with their body, under their own path', async () => {
    const answer = await fetch(`http://${address}/lake/v1/data/query/x?query=*`, { method: 'POST', body: 'body' });
    expect(answer.headers.get('x-path')).toBe('/v1/data/query/x?query=*');
    expect(await answer.text()).toBe('body');
  });

  test('name the lake and where they came from, but not the site they were sent to', async () => {
    expect(await ask('/lake/ping', { host: 'studio.lan:3000', origin: 'http://studio.lan:3000' })).toBe(200);
    expect(seen).toMatchObject({ 'x-forwarded-for': '127.0.0.1', host: expect.stringMatching(/^127\.0\.0\.1:/) });
    expect(seen).not.toHaveProperty('origin');
  });

  test.each(['http://elsewhere.example', 'null'])('are refused to pages of %s', async (origin) => {
    expect(await ask('/lake/ping', { host: 'studio.lan:3000', origin })).toBe(403);
  });

  test('leave the site its other paths', async () => {
    expect(await (await fetch(`http://${address}/lakes`)).text()).toBe('the site');
  });
});

describe('WebSockets under /lake', () => {
  const connect = (path: string, origin: string) => new WebSocket(`ws://${address}${path}`, { origin });

  test('are connected through', async () => {
    const socket = connect('/lake/v1/socket/x', `http://${address}`);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('this');
    expect(String(await new Promise((resolve) => socket.once('message', resolve)))).toBe('heard this');
    socket.close();
  });

  test.each([
    ['pages of other sites', '/lake/v1/socket/x', 'http://elsewhere.example'],
    ['other paths', '/elsewhere', ''],
  ])('are refused to %s', async (_, path, origin) => {
    const socket = connect(path, origin || `http://${address}`);
    expect(await new Promise((resolve) => socket.once('error', resolve))).toHaveProperty('message');
  });

  test('do no harm when they break off while they are made', async () => {
    const { hostname, port } = new URL(`http://${address}`);
    for (const origin of [`http://${address}`, 'https://evil.example']) {
      for (let n = 0; n < 30; n += 1) {
        const socket = open(Number(port), hostname);
        const lines = ['Upgrade: websocket', 'Connection: Upgrade', `Origin: ${origin}`, 'Sec-WebSocket-Version: 13'];
        socket.write(`GET /lake/v1/socket/x HTTP/1.1\r\nHost: ${address}\r\n${lines.join('\r\n')}\r\n\r\n`);
        await wait(n % 3);
        socket.resetAndDestroy();
      }
    }
    expect((await fetch(`http://${address}/lake/ping`)).status).toBe(200);
  });
});

describe('what goes wrong between site and lake', () => {
  let logged: jest.SpyInstance<void, unknown[]>;
  beforeEach(() => {
    logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  /** The address of a site whose lake is at `lakeUrl`, for one test. */
  async function withLakeAt(lakeUrl: string, work: (address: string) => Promise<void>): Promise<void> {
    const other = siteBefore(createLakeProxy(lakeUrl));
    await work(await listen(other));
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  }

  test('a lake that does not answer is a 502 that says so, and is logged', async () => {
    await withLakeAt('http://127.0.0.1:1', async (there) => {
      const answer = await fetch(`http://${there}/lake/ping?token=secret`);
      expect(answer.status).toBe(502);
      expect(await answer.json()).toMatchObject({ message: 'The lake does not answer.' });
      expect(logged.mock.calls).toEqual([['[lake] GET /lake/ping:', expect.stringContaining('ECONNREFUSED')]]);
    });
  });

  test('a WebSocket without a lake is closed, and is logged', async () => {
    await withLakeAt('http://127.0.0.1:1', async (there) => {
      const socket = new WebSocket(`ws://${there}/lake/v1/socket/x`);
      await new Promise((resolve) => socket.once('error', resolve));
      expect(logged.mock.calls).toEqual([['[lake] GET /lake/v1/socket/x:', expect.stringContaining('ECONNREFUSED')]]);
    });
  });

  test('an answer that the lake breaks off is broken off, and is logged', async () => {
    const breaking = createServer((_, response) => response.write('half', () => response.destroy()));
    await withLakeAt(`http://${await listen(breaking)}`, async (there) => {
      await expect(fetch(`http://${there}/lake/ping`).then((answer) => answer.text())).rejects.toThrow();
      expect(logged.mock.calls).toEqual([['[lake] GET /lake/ping:', expect.stringMatching(/closed|terminated/)]]);
    });
    await new Promise((resolve) => breaking.close(resolve));
  });

  test('a client that leaves is not logged', async () => {
    const left = new Promise<unknown>((resolve) => {
      lake.once('request', (incoming: IncomingMessage) => incoming.once('close', resolve));
    });
    const leaving = request(`http://${address}/lake/upload`, { method: 'POST' });
    leaving.on('error', () => undefined);
    leaving.write('half');
    await new Promise((resolve) => leaving.once('response', resolve));
    leaving.destroy();
    await left;
    expect((await fetch(`http://${address}/lake/ping`)).status).toBe(200);
    expect(logged).not.toHaveBeenCalled();
  });

  test('a client that leaves before the lake answers is not logged', async () => {
    const silent = createServer();
    const reached = new Promise<IncomingMessage>((resolve) => silent.once('request', resolve));
    await withLakeAt(`http://${await listen(silent)}`, async (there) => {
      const leaving = request(`http://${there}/lake/ping`).on('error', () => undefined);
      leaving.end();
      const incoming = await reached;
      leaving.destroy();
      await new Promise((resolve) => incoming.socket.once('close', resolve));
      expect(logged).not.toHaveBeenCalled();
    });
    await new Promise((resolve) => silent.close(resolve));
  });
});
