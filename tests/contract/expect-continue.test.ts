import { mkdtemp, rm } from 'node:fs/promises';
import { type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLakeProxy, type LakeProxy } from '#server/lake-proxy.ts';
import { hasCaddy, startCaddy } from '#tests/browser/support/caddy.ts';
import { freePort } from '#tests/support/free-port.ts';
import { patience } from '#tests/support/patience.mjs';
import { siteBefore } from '../server/support/site-before.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

/** A client sends its body only once it is wanted, and has its answer whatever it sends (RFC 9110 § 10.1.1). */
let lake: TestLake;
let proxy: LakeProxy;
let site: Server;
let folder: string;
let stopCaddy: (() => Promise<void>) | undefined;
const ports: Record<string, { port: number; prefix: string }> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'expect-'));
  lake = await testLake();
  proxy = createLakeProxy(lake.url);
  site = siteBefore(proxy);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const sitePort = (site.address() as AddressInfo).port;
  ports['the lake'] = { port: Number(new URL(lake.url).port), prefix: '' };
  ports['the site'] = { port: sitePort, prefix: '/lake' };
  if (!hasCaddy()) return;
  const port = await freePort();
  stopCaddy = await startCaddy({ port, sitePort: String(sitePort), root: join(folder, 'site') });
  ports['Caddy'] = { port, prefix: '/lake' };
});
afterAll(async () => {
  await stopCaddy?.();
  proxy.close();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await lake.remove();
  await rm(folder, { recursive: true, force: true });
});

const SILENCE_MS = patience(15_000);

/**
 * Talks to a server over one connection.
 *
 * @param steps by turns what is sent, and what must have come back before the next is sent
 * @returns the first line of each response, in order
 */
function talk(way: string, steps: readonly (string | RegExp)[]): Promise<string[]> {
  const { port, prefix } = ports[way]!;
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('latin1');
  let answer = '';
  let step = 0;
  return new Promise((resolve, reject) => {
    socket.setTimeout(SILENCE_MS, () => reject(new Error(`Silence after ${JSON.stringify(answer)}`)));
    const go = () => {
      for (; step < steps.length; step += 1) {
        const next = steps[step]!;
        if (typeof next === 'string') socket.write(next.replace(/^(\w+) \//, `$1 ${prefix}/`));
        else if (!next.test(answer)) return;
      }
      socket.destroy();
      resolve([...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status!));
    };
    socket.on('connect', go).on('data', (text: string) => {
      answer += text;
      go();
    });
    socket.on('error', reject);
    socket.on('end', () => reject(new Error(`The connection ended after ${JSON.stringify(answer)}`)));
  });
}

/** The head of a request. */
const head = (line: string, ...headers: string[]): string =>
  [`${line} HTTP/1.1`, 'Host: 127.0.0.1', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');
const EXPECT = 'Expect: 100-continue';
const MUTATE = 'POST /v1/data/mutate/production';
const QUERY = 'POST /v2025-02-19/data/query/production';
const body = '{"query":"1 + 1"}';
const length = `Content-Length: ${body.length}`;
const two = /"result":2/;

const ways = ['the lake', 'the site', ...(hasCaddy() ? ['Caddy'] : [])];
const signedIn = () => `Authorization: Bearer ${lake.adminToken}`;

describe.each(ways)('through %s', (way) => {
  it('a body that is refused is never asked for', async () => {
    const refused = /"statusCode":4\d\d|"error"/;
    const lengths = ['Content-Length: 900000', 'Transfer-Encoding: chunked'];
    for (const line of lengths) expect(await talk(way, [head(MUTATE, EXPECT, line), refused])).toEqual(['403']);
    const large = 'Content-Length: 9000000';
    expect(await talk(way, [head(MUTATE, EXPECT, signedIn(), large), refused])).toEqual(['413']);
    expect(await talk(way, [head('POST /v1/nothing', EXPECT, length), refused])).toEqual(['404']);
  });

  it('a body that is wanted is asked for, and the connection can be used again', async () => {
    const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const asked = [head(QUERY, EXPECT, length), /100 Continue/, body, two];
    const statuses = await talk(way, [...asked, head('GET /v1/ping'), /"ok":true/]);
    expect(statuses).toEqual(['100', '200', '200']);
    const chunked = head(QUERY, EXPECT, 'Transfer-Encoding: chunked');
    expect(await talk(way, [chunked, /100 Continue/, chunks, two])).toEqual(['100', '200']);
  });

  it('a client that does not wait is answered, and so is one that has no body', async () => {
    expect((await talk(way, [head(QUERY, EXPECT, length) + body, two])).at(-1)).toBe('200');
    expect(await talk(way, [head('GET /v1/ping', EXPECT), /"ok":true/])).toEqual(['200']);
    expect(await talk(way, [head(QUERY, EXPECT), /"error"/])).toEqual(['400']);
  });
});

// Caddy 2.6 keeps an answer back until it has the next bytes of a body.
it.each(['the lake', 'the site'])('through %s the answer does not wait for a refused body that drips', async (way) => {
  const statuses = await talk(way, [`${head(MUTATE, 'Content-Length: 900000')}{`, /"error"/]);
  expect(statuses).toEqual(['403']);
});
