import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { warmSearch } from '../../../scripts/serve/warm-up.ts';

let server: Server;
let asked: string[];
let status: number;
let origin: string;

beforeEach(async () => {
  asked = [];
  status = 200;
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // 0 is a site that does not answer.
    if (status > 0) response.writeHead(status).end('<!doctype html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

test('searches once, so that the first reader finds the index ready', async () => {
  await warmSearch(origin, AbortSignal.timeout(5_000));
  expect(asked).toEqual(['/search?q=first']);
});

test('says what the search answered when it could not make the index', async () => {
  status = 503;
  await expect(warmSearch(origin, AbortSignal.timeout(5_000))).rejects.toThrow(
    'the index is made when somebody searches: now the search answered 503',
  );
});

test('ends with the site', async () => {
  status = 0;
  const end = new AbortController();
  const searching = warmSearch(origin, end.signal);
  await once(server, 'request');
  end.abort();
  await expect(searching).rejects.toMatchObject({ name: 'AbortError' });
});
