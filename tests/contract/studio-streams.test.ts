import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { createClient, type SanityClient } from '@sanity/client';
import { WebSocketServer } from 'ws';

import { createLakeProxy, type LakeProxy } from '#server/lake-proxy.ts';
import { fetchThroughSocket } from '#sanity/studio/connection/stream-socket.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
let proxy: LakeProxy;
let site: Server;
let client: SanityClient;

beforeAll(async () => {
  // The browser's window says when the network goes.
  Object.assign(globalThis, { window: new EventTarget() });
  lake = await testLake();
  proxy = createLakeProxy(lake.url);
  site = createServer((request, response) => void proxy.handle(request, response));
  site.on('upgrade', (request, socket, head) => void proxy.upgrade(request, socket, head));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const apiHost = `http://127.0.0.1:${(site.address() as AddressInfo).port}/lake`;
  client = createClient({
    ...lake.client.config(),
    apiHost,
    token: lake.adminToken,
    resolveFetch: fetchThroughSocket(`${apiHost}/v1/multiplex/production`),
  });
});

afterAll(async () => {
  Reflect.deleteProperty(globalThis, 'window');
  proxy.close();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await lake.remove();
});

/** Listens until a document of this id changes. */
const heard = (id: string, events: ('welcome' | 'mutation' | 'reconnect')[] = ['welcome', 'mutation']) => {
  const steps: string[] = [];
  let welcome: () => void;
  const listening = new Promise<void>((resolve) => (welcome = resolve));
  const changed = new Promise<void>((resolve, reject) => {
    const subscription = client.listen('*[_id == $id]', { id }, { events, includeResult: false }).subscribe({
      next: ({ type }) => {
        steps.push(type);
        if (type === 'welcome') welcome();
        if (type !== 'mutation') return;
        subscription.unsubscribe();
        resolve();
      },
      error: reject,
    });
  });
  return { listening, changed, steps };
};

test('thirty listeners share one connection, and each hears', async () => {
  const listeners = Array.from({ length: 30 }, (_, index) => heard(`many-${index}`));
  await Promise.all(listeners.map(({ listening }) => listening));
  const connections = await new Promise((resolve) => site.getConnections((_, count) => resolve(count)));
  expect(connections).toBe(1);
  const transaction = client.transaction();
  for (let index = 0; index < 30; index++) transaction.create({ _id: `many-${index}`, _type: 'note' });
  await transaction.commit();
  await Promise.all(listeners.map(({ changed }) => changed));
});

test.each([
  ['connection is lost', () => proxy.close()],
  ['network goes', () => void window.dispatchEvent(new Event('offline'))],
])('a listener whose %s connects again by itself', async (how, lose) => {
  const id = how.replaceAll(' ', '-');
  const { listening, changed, steps } = heard(id, ['welcome', 'reconnect', 'mutation']);
  await listening;
  lose();
  while (steps.filter((step) => step === 'welcome').length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  await client.create({ _id: id, _type: 'note' });
  await changed;
  expect(steps).toEqual(['welcome', 'reconnect', 'welcome', 'mutation']);
});

test('a refusal comes through as the endpoint would answer it', async () => {
  const refused = client.withConfig({ token: 'nobody' }).listen('*', {}, { events: ['mutation'] });
  await expect(new Promise((resolve, reject) => refused.subscribe({ next: resolve, error: reject }))).rejects.toThrow();
});

test.each(['nonsense', '{}', '{"head":1,"status":"200","headers":{}}', '{"data":1}'])(
  'who answers %p is not the lake: the connection is given up, and what listens may ask anew',
  async (said) => {
    const stranger = new WebSocketServer({ port: 0 });
    stranger.on('connection', (socket) => socket.on('message', () => socket.send(said)));
    const base = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    const send = fetchThroughSocket(`${base}/v1/multiplex/production`)() as unknown as typeof fetch;
    const asked = send(`${base}/v2021-10-21/data/listen/production`, { headers: { accept: 'text/event-stream' } });
    await expect(asked).rejects.toThrow(new TypeError('The connection was lost'));
    await new Promise((resolve) => stranger.close(resolve));
  },
);
