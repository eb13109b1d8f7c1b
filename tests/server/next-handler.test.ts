import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

import { asFunction } from '#server/next-handler.ts';

type Write = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** Asks a handler that writes its response as Next would. */
function ask(write: Write, method = 'GET') {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = '/a';
  return asFunction(async (incoming, response) => write(response, incoming))(request);
}

test.each<[string, Write]>([
  ['writeHead', (response) => void response.writeHead(201, { 'X-Test': '1' }).end('body')],
  ['writeHead with words', (response) => void response.writeHead(201, 'Made', { 'X-Test': '1' }).end('body')],
  [
    'flushHeaders, and the body in pieces',
    (response) => {
      response.statusCode = 201;
      response.setHeader('x-test', '1');
      response.flushHeaders();
      response.write('bo');
      response.end('dy');
    },
  ],
  [
    'end alone',
    (response) => {
      response.statusCode = 201;
      response.setHeader('x-test', '1').end(Buffer.from('body'));
    },
  ],
])('a response by %s is captured whole', async (_, write) => {
  const { status, headers, body } = await ask(write);
  expect([status, headers['x-test'], await text(body)]).toEqual([201, '1', 'body']);
});

test('a redirect has one address, however often Next names it', async () => {
  const { headers } = await ask((response) => {
    response.setHeader('location', '/new').appendHeader('Location', '/new');
    response.writeHead(308).end();
  });
  expect(headers['location']).toBe('/new');
});

test('every cookie is kept', async () => {
  const { headers } = await ask((response) => {
    response.appendHeader('set-cookie', 'a=1').appendHeader('set-cookie', 'b=2').end();
  });
  expect(headers['set-cookie']).toEqual(['a=1', 'b=2']);
});

test('a HEAD is asked as GET, so that both have the same headers', async () => {
  const { headers } = await ask(
    (response, { method }) => void response.setHeader('x-method', method!).end('body'),
    'HEAD',
  );
  expect(headers['x-method']).toBe('GET');
});

test('the head is there before the body ends, and a large body waits until it is read', async () => {
  const { promise: isRead, resolve } = Promise.withResolvers<undefined>();
  const { promise: ended, resolve: end } = Promise.withResolvers<string>();
  const { body } = await ask(async (response) => {
    response.write('first');
    await isRead;
    await pipeline(createReadStream(import.meta.filename), response);
    end('ended');
  });
  resolve(undefined);
  expect(await text(body)).toContain('the head is there before the body ends');
  expect(await ended).toBe('ended');
});

test('Next hears that its response was given up', async () => {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  const { body } = await ask((response) => {
    response.write('first');
    resolve(response);
  });
  const response = await promise;
  const closed = once(response, 'close');
  body.destroy();
  await closed;
  expect(response.writableFinished).toBe(false);
});

test('a response that was sent is finished, and closes', async () => {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>();
  const { body } = await ask((response) => {
    resolve(response);
    response.end('body');
  });
  const response = await promise;
  const closed = once(response, 'close');
  expect([await text(body), response.writableFinished, response.headersSent]).toEqual(['body', true, true]);
  await closed;
});

test.each<[string, Write, RegExp]>([
  ['throws', () => Promise.reject(new Error('render broke')), /render broke/],
  ['sends nothing', () => undefined, /no response for \/a/],
  ['destroys its response', (response) => void response.destroy(), /broke a response off/],
])('a handler that %s is an error', async (_, write, message) => {
  await expect(ask(write)).rejects.toThrow(message);
});

test('a body that breaks off is an error for the one who reads it', async () => {
  const { body } = await ask(async (response) => {
    response.write('first');
    throw new Error('broke in the middle');
  });
  await expect(text(body)).rejects.toThrow('broke in the middle');
});
