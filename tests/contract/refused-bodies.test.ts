import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { createLakeProxy, type LakeProxy } from '#server/lake-proxy.ts';
import { siteBefore } from '../server/support/site-before.ts';
import { clientFor, refusal, type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
let proxy: LakeProxy;
let site: Server;
let addresses: Record<'the lake' | 'the site', string>;

beforeAll(async () => {
  lake = await testLake();
  proxy = createLakeProxy(lake.url);
  site = siteBefore(proxy);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const port = (site.address() as AddressInfo).port;
  addresses = { 'the lake': lake.url, 'the site': `http://127.0.0.1:${port}/lake` };
});
afterAll(async () => {
  proxy.close();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await lake.remove();
});

const note = (bytes: number) => ({ _type: 'note', text: 'x'.repeat(bytes) });
const MB = 1024 * 1024;

describe.each(['the lake', 'the site'] as const)('through %s the client hears why a body is refused', (way) => {
  it.each([4.1, 12])('of a mutation of %d MB', async (megabytes) => {
    const client = clientFor(addresses[way], lake.adminToken);
    await expect(client.create(note(megabytes * MB))).rejects.toMatchObject({
      statusCode: 413,
      message: expect.stringContaining('larger than 4194304 bytes: send fewer changes at once') as string,
    });
  });

  it('of a mutation and of an upload without the right to', async () => {
    const client = clientFor(addresses[way]);
    expect((await refusal(client.create(note(3 * MB)))).status).toBe(403);
    expect((await refusal(client.assets.upload('file', Buffer.alloc(20 * MB)))).status).toBe(403);
  });

  it('whose length is not announced', async () => {
    let left = 60;
    const body = new ReadableStream({
      pull(controller) {
        if (left-- === 0) controller.close();
        else controller.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    const headers = { authorization: `Bearer ${lake.adminToken}` };
    const request = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
    const answer = await fetch(`${addresses[way]}/v1/data/mutate/production`, request);
    expect([answer.status, left]).toEqual([413, -1]);
  });

  it('and can go on at once', async () => {
    const client = clientFor(addresses[way], lake.adminToken);
    await refusal(client.create(note(5 * MB)));
    expect((await client.create(note(3 * MB)))._type).toBe('note');
  });
});

it('answers a sender that has stopped in the middle', async () => {
  // Without an end: the client ends the connection when the test is over.
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1000)) });
  const left = new AbortController();
  const request = { method: 'POST', body, duplex: 'half', signal: left.signal } as RequestInit;
  const answer = await fetch(`${lake.url}/v1/data/mutate/production`, request);
  expect([answer.status, answer.headers.get('connection')]).toEqual([403, 'close']);
  left.abort();
});
