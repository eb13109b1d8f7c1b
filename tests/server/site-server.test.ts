import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

import { createFailureReply } from '#server/failure-reply.ts';
import type { Reply } from '#server/reply.ts';
import { closeGracefully, createSiteServer } from '#server/site-server.ts';

let server: Server;
let port: number;

async function serve(reply: (request: IncomingMessage) => Promise<Reply>): Promise<string> {
  const fail = createFailureReply(() => undefined, {});
  server = createSiteServer({ site: { reply, replyAtOnce: () => undefined }, fail });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
  return `http://127.0.0.1:${port}`;
}

/** What comes back for some bytes, until the server closes the connection. */
function send(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes.replaceAll('\n', '\r\n'));
  return text(socket);
}

const saying = (body: string): Reply => ({
  status: 200,
  headers: { 'Content-Length': body.length },
  body: Buffer.from(body),
});

afterEach(() => closeGracefully(server, 0));

test.each([
  ['curl --http2', 'Connection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA'],
  ['a WebSocket to where there is none', 'Connection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13'],
  ['several protocols', 'Connection: upgrade\nUpgrade: TLS/1.0, foo/2'],
])('the upgrade of %s is ignored', async (_, headers) => {
  await serve(async () => saying('the page'));
  const answer = await send(`GET /about HTTP/1.1\nHost: a\n${headers}\n\n`);
  // What came in the same packet would be lost: the client is told not to count on this connection.
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\nConnection: close\r\n/);
  expect(answer).toContain('the page');
});

test.each([
  'GET /% HTTP/1.1\nHost: a',
  'GET * HTTP/1.1\nHost: a',
  'GET / HTTP/1.1\nHost: a\nHost: b',
  'GET / HTTP/1.1',
])('%j is a fault of the client, of which the log says nothing', async (head) => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  await serve(async () => saying('the page'));
  expect(await send(`${head}\nConnection: close\n\n`)).toMatch(/^HTTP\/1\.1 400 /);
  expect(logged).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('the absolute form of a target is read', async () => {
  await serve(async ({ url, headers }) => saying(`${headers.host} ${url}`));
  const answer = await send('GET http://other.example/a?b HTTP/1.1\nHost: ignored\nConnection: close\n\n');
  expect(answer).toContain('other.example /a?b');
});

test('CONNECT gets no tunnel', async () => {
  await serve(async () => saying('the page'));
  expect(await send('CONNECT example.org:443 HTTP/1.1\nHost: a\n\n')).toMatch(/^HTTP\/1\.1 405 [^]*Allow: GET/);
});

test('HEAD gets the headers of GET and no body, from a stream too', async () => {
  const stream = new PassThrough().on('error', () => undefined);
  stream.write('never ends');
  await serve(async ({ url }) => (url === '/s' ? { status: 200, headers: {}, body: stream } : saying('the page')));
  const answer = await send('HEAD / HTTP/1.1\nHost: a\n\nHEAD /s HTTP/1.1\nHost: a\nConnection: close\n\n');
  expect(answer).toContain('Content-Length: 8');
  expect(answer).not.toContain('the page');
  expect([answer.match(/200 OK/g)?.length, answer.includes('never ends'), stream.destroyed]).toEqual([2, false, true]);
});

test('a client that leaves ends the stream it was sent', async () => {
  const stream = new PassThrough().on('error', () => undefined);
  stream.write('first');
  const url = await serve(async () => ({ status: 200, headers: {}, body: stream }));
  const leave = new AbortController();
  const answer = await fetch(url, { signal: leave.signal });
  const closed = new Promise((resolve) => stream.once('close', resolve));
  leave.abort();
  await closed;
  await answer.body?.cancel().catch(() => undefined);
});

test('a client that left before its reply ends the stream too, and that is no error', async () => {
  const stream = new PassThrough().on('error', () => undefined);
  const logged = jest.spyOn(console, 'error').mockImplementation();
  const [{ promise: arrived, resolve: arrive }, { promise: left, resolve: leave }] = [
    Promise.withResolvers<undefined>(),
    Promise.withResolvers<undefined>(),
  ];
  await serve(async ({ socket }) => {
    socket.once('close', () => leave(undefined));
    arrive(undefined);
    await left;
    return { status: 200, headers: {}, body: stream };
  });
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /s HTTP/1.1\r\nHost: a\r\n\r\n');
  await arrived;
  const closed = new Promise((resolve) => stream.once('close', resolve));
  socket.destroy();
  await closed;
  expect(logged).not.toHaveBeenCalled();
  logged.mockRestore();
});

test('an error of ours is a helpful 500, and is logged', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation();
  const url = await serve(() => Promise.reject(new Error('handler broke')));
  const answer = await fetch(url);
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('went wrong on our side')]);
  expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'handler broke' }));
  logged.mockRestore();
});

test('closing lets a request under way finish', async () => {
  const { promise: release, resolve } = Promise.withResolvers<undefined>();
  const arrived = Promise.withResolvers<undefined>();
  const url = await serve(async () => {
    arrived.resolve(undefined);
    await release;
    return saying('finished');
  });
  const answer = fetch(url);
  await arrived.promise;
  const closed = closeGracefully(server, 10_000);
  resolve(undefined);
  expect(await (await answer).text()).toBe('finished');
  await closed;
});

test.each([
  ['an unknown method', 'FOO /about HTTP/1.1\nHost: a', '400 Bad Request'],
  ['a folded line', 'GET /about HTTP/1.1\nHost: a\nX-A: b\n c', '400 Bad Request'],
  ['a space before the colon', 'GET /about HTTP/1.1\nHost : a', '400 Bad Request'],
  ['two framings', 'POST /about HTTP/1.1\nHost: a\nContent-Length: 3\nTransfer-Encoding: chunked', '400 Bad Request'],
  [
    'a transfer coding nobody here speaks',
    'POST /about HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked\n\n0',
    '400 Bad Request',
  ],
  ['no host', 'GET /about HTTP/1.1', '400 Bad Request'],
  ['the authority form', 'GET a:80 HTTP/1.1\nHost: a', '400 Bad Request'],
  ['bytes of another protocol', '\u0016\u0003\u0001', '400 Bad Request'],
  ['too large a header', `GET / HTTP/1.1\nHost: a\nX: ${'a'.repeat(20_000)}`, '431 Request Header Fields Too Large'],
])('%s is refused with a body, and the connection closed', async (_, head, status) => {
  await serve(async () => saying('the page'));
  const answer = await send(`${head}\n\n`);
  const [top = '', body = ''] = answer.split('\r\n\r\n');
  expect(top.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
  expect(body.length).toBeGreaterThan(0);
  expect(top).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
});

test('what a client expects besides a go-ahead is ignored', async () => {
  await serve(async () => saying('the page'));
  expect(await send('GET / HTTP/1.1\nHost: a\nExpect: 200-ok\nConnection: close\n\n')).toContain('the page');
});

test('a fault behind a response that is under way ends the connection and adds nothing to the response', async () => {
  const body = new PassThrough();
  await serve(async () => ({ status: 200, headers: { 'Content-Length': 8 }, body }));
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'data');
  socket.write('nonsense\r\n\r\n');
  expect(await text(socket)).toBe('');
  body.destroy();
});
