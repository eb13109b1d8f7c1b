import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEEP } from '#tests/support/deep.ts';

import { createLakeProxy, type LakeProxy } from '#server/lake-proxy.ts';
import { hasCaddy, startCaddy } from '#tests/browser/support/caddy.ts';
import { hasNginx, siteConfiguration, startNginx } from '#tests/browser/support/nginx.ts';
import { freePort } from '#tests/support/free-port.ts';
import { patience } from '#tests/support/patience.mjs';
import { randomFrom } from '#tests/support/random.ts';
import { type SmuggledRequest, smuggledRequests } from './support/smuggled-requests.ts';
import { siteBefore } from './support/site-before.ts';

/**
 * Nobody slips a second request through `/lake`: what arrives at the lake's end is looked at, whatever the client wrote.
 * `npm run test:deep` draws other requests each time and says how to draw them again.
 */
const seed = Number(process.env.SEED ?? (DEEP ? Date.now() % 1_000_000 : 15));
const REQUESTS = DEEP ? 3_000 : 300;
const INTERLEAVED = DEEP ? 10_000 : 1_000;

jest.setTimeout(DEEP ? 600_000 : 120_000);

/** Some servers leave a connection open behind a refusal: what came until then counts. */
const SILENCE_MS = patience(10_000);

type Arrival = { method: string; path: string; body: string; complete: boolean };

let arrivals: Arrival[] = [];
let lake: Server;
let site: Server;
let proxy: LakeProxy;
let sitePort: number;
let folder: string;

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));

beforeAll(async () => {
  if (DEEP) console.log(`SEED=${seed}`);
  folder = await mkdtemp(join(tmpdir(), 'smuggling-'));
  lake = createServer((incoming, response) => {
    const arrival: Arrival = { method: incoming.method!, path: incoming.url!, body: '', complete: false };
    arrivals.push(arrival);
    incoming.setEncoding('utf8').on('data', (chunk: string) => (arrival.body += chunk));
    incoming.on('error', () => undefined);
    incoming.on('end', () => {
      arrival.complete = true;
      response.end(JSON.stringify({ path: incoming.url, body: arrival.body }));
    });
  });
  await listen(lake);
  proxy = createLakeProxy(`http://127.0.0.1:${portOf(lake)}`);
  site = siteBefore(proxy);
  await listen(site);
  sitePort = portOf(site);
});

beforeEach(() => {
  arrivals = [];
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterAll(async () => {
  proxy.close();
  for (const server of [site, lake]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await rm(folder, { recursive: true, force: true });
});

/** Writes a request's pieces, each after the event loop has turned. @returns all that came back until the end */
function send(port: number, { pieces, breaksOff }: SmuggledRequest): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
    socket.on('error', () => undefined).on('close', () => resolve(answer));
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    const write = (index: number) => {
      if (socket.destroyed) return;
      if (index < pieces.length) socket.write(pieces[index]!, () => setImmediate(write, index + 1));
      else if (breaksOff) socket.destroy();
    };
    socket.on('connect', () => write(0));
  });
}

/** What is wrong with what became of a request; empty when nothing is. */
function faults(request: SmuggledRequest, answer: string): string[] {
  const { mark, method, body, breaksOff } = request;
  const own = arrivals.filter(({ path }) => path === `/case/${mark}`);
  const status = Number(/^HTTP\/1\.1 (?!100)(\d{3})/m.exec(answer)?.[1] ?? 0);
  const told = JSON.stringify(request.pieces.map(String));
  if (own.length > 1) return [`arrived ${own.length} times: ${told}`];
  if (breaksOff) return own.every((arrival) => body.startsWith(arrival.body)) ? [] : [`another body: ${told}`];
  if (own.length === 0)
    return status >= 400 ? [] : [`neither arrived nor refused (${JSON.stringify(answer)}): ${told}`];
  const [arrival] = own;
  if (arrival!.method !== method) return [`became ${arrival!.method}: ${told}`];
  return arrival!.body === body || arrival!.body === '' ? [] : [`another body: ${arrival!.body} for ${told}`];
}

async function attack(port: number): Promise<string[]> {
  const requests = smuggledRequests(seed, REQUESTS);
  const found: string[] = [];
  for (const request of requests) found.push(...faults(request, await send(port, request)));
  const slipped = arrivals.filter(({ path }) => !path.startsWith('/case/'));
  return [...found, ...slipped.map(({ path }) => `slipped through: ${path}`)];
}

/** An attacker and a reader by turns: the reader gets the answers to its own requests, and nobody else's. */
async function interleave(port: number): Promise<string[]> {
  const { pick } = randomFrom(seed);
  const attacks = smuggledRequests(seed + 1, Math.ceil(INTERLEAVED / 2));
  const found: string[] = [];
  const reader = async (n: number) => {
    const method = pick(['GET', 'POST']);
    const body = method === 'POST' ? `body of ${n}` : '';
    const response = await fetch(`http://127.0.0.1:${port}/lake/reader/${n}`, { method, ...(body && { body }) });
    const answer = await response.text();
    const expected = JSON.stringify({ path: `/reader/${n}`, body });
    if (answer !== expected) found.push(`reader ${n} got ${response.status} ${answer}`);
  };
  for (let n = 0; n < attacks.length; n += 10) {
    const together = attacks.slice(n, n + 10);
    await Promise.all(together.flatMap((request, k) => [send(port, request), reader(n + k)]));
  }
  const slipped = arrivals.filter(({ path }) => !/^\/(?:case|reader)\//.test(path));
  return [...found, ...slipped.map(({ path }) => `slipped through: ${path}`)];
}

/** Starts a web server as in `deploy/`. @returns its port, and how to end it */
async function behind(server: 'nginx' | 'Caddy'): Promise<{ port: number; stop: () => Promise<void> }> {
  const options = { port: await freePort(), sitePort: String(sitePort), root: join(folder, 'site') };
  const stop = server === 'nginx' ? await startNginx(await siteConfiguration(options)) : await startCaddy(options);
  arrivals = [];
  return { port: options.port, stop };
}

describe('one request of a client is at most one request at the lake, with its own body', () => {
  test('straight to the site', async () => {
    expect(await attack(sitePort)).toEqual([]);
  });

  test('straight to the site, beside a reader', async () => {
    expect(await interleave(sitePort)).toEqual([]);
  });

  const servers = [hasNginx() && ('nginx' as const), hasCaddy() && ('Caddy' as const)].filter((name) => name !== false);
  const each = servers.length > 0 ? test.each(servers) : test.skip.each(['nginx']);

  each('through %s as in deploy/', async (name) => {
    const { port, stop } = await behind(name as 'nginx');
    try {
      expect(await attack(port)).toEqual([]);
      expect(await interleave(port)).toEqual([]);
    } finally {
      await stop();
    }
  });
});
