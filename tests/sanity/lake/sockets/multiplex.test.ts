import { once } from 'node:events';
import { type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Hono } from 'hono';
import WebSocket, { WebSocketServer } from 'ws';
import { type LakeEnv } from '#sanity/lake/api/context.ts';
import { multiplex } from '#sanity/lake/sockets/multiplex.ts';

let server: WebSocketServer;
let client: WebSocket;
const events: unknown[] = [];
const started: string[] = [];
const ended: string[] = [];

/** Answers late with a stream that ends only when it is cancelled. */
let forwardedFor: string | undefined;
const app = new Hono<LakeEnv>().get('/v1/data/listen/:name', async (context) => {
  await new Promise((resolve) => setImmediate(resolve));
  const name = context.req.param('name');
  forwardedFor = context.req.header('x-forwarded-for');
  started.push(name);
  return context.body(new ReadableStream({ cancel: () => void ended.push(name) }));
});

beforeEach(async () => {
  started.length = 0;
  ended.length = 0;
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket, request: IncomingMessage) => {
    multiplex(socket, app, request, (event) => events.push(event));
  });
  await once(server, 'listening');
  client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    headers: { 'x-forwarded-for': '1.2.3.4, 203.0.113.7' },
  });
  await once(client, 'open');
});
afterEach(() => {
  client.terminate();
  server.close();
  expect(events).toEqual([]);
});

const say = (message: object) => {
  client.send(JSON.stringify(message));
};
const open = (number: number, name = `s${number}`) => {
  say({ open: number, url: `/v1/data/listen/${name}` });
};
/** Waits until that many streams have ended; one that never ends fails the test by its time limit. */
async function ends(count: number): Promise<void> {
  while (ended.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

it('ends streams that are closed before they are answered', async () => {
  for (let number = 0; number < 300; number += 1) {
    open(number);
    say({ close: number });
  }
  await ends(300);
  expect(started).toHaveLength(300);
});

it('ends streams whose connection is gone before they are answered', async () => {
  for (let number = 0; number < 20; number += 1) open(number);
  client.close();
  await ends(20);
});

it('closes the stream that has a number now, not the one that had it', async () => {
  open(7, 'first');
  say({ close: 7 });
  open(7, 'second');
  while (started.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await ends(1);
  say({ close: 7 });
  await ends(2);
  expect(ended.toSorted()).toEqual(['first', 'second']);
});

it('asks on behalf of whom the connection is for, whatever the client says', async () => {
  say({ open: 1, url: '/v1/data/listen/s1', headers: { 'x-forwarded-for': '127.0.0.1' } });
  say({ close: 1 });
  await ends(1);
  expect(forwardedFor).toBe('1.2.3.4, 203.0.113.7');
});
