import { createServer, type IncomingHttpHeaders } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { lakePaths } from '#sanity/lake/store/folder.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

const secret = 'a secret that is long enough for this';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A webhook receiver that answers with the statuses given, then with 200. */
async function receiver(statuses: number[] = [], onArrival: () => unknown = () => undefined) {
  const received: Received[] = [];
  const waiting: { count: number; done: () => void }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body });
      onArrival();
      response.writeHead(statuses.shift() ?? 200).end();
      for (const { count, done } of waiting) if (received.length >= count) done();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    received,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/revalidate`,
    arrived: (count: number) =>
      received.length >= count ? Promise.resolve() : new Promise<void>((done) => waiting.push({ count, done })),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const opened: { remove?: () => Promise<unknown>; close?: () => Promise<unknown> }[] = [];
afterEach(async () => {
  for (const { remove, close } of opened.splice(0).reverse()) await (remove ?? close)?.();
});

async function lakeWith(url: string): Promise<TestLake> {
  const lake = await testLake({ webhook: { url, secret } });
  opened.push(lake);
  return lake;
}

describe('the publish webhook', () => {
  it('tells of created, updated and deleted published documents, signed as Sanity signs', async () => {
    const target = await receiver();
    opened.push(target);
    const { client } = await lakeWith(target.url);
    const created = await client.create({ _id: 'a', _type: 'article', slug: { _type: 'slug', current: 'one' } });
    await client.patch('a').set({ 'slug.current': 'two' }).commit();
    await client.create({ _id: 'drafts.a', _type: 'article' });
    await client.delete('a');
    await target.arrived(3);
    const payloads = target.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(payloads).toMatchObject([
      {
        _id: 'a',
        _type: 'article',
        _rev: created._rev,
        operation: 'create',
        before: null,
        after: { _id: 'a', slug: { current: 'one' } },
      },
      {
        _id: 'a',
        operation: 'update',
        before: { _id: 'a', slug: { current: 'one' } },
        after: { _id: 'a', slug: { current: 'two' } },
      },
      { _id: 'a', operation: 'delete', before: { _id: 'a', slug: { current: 'two' } }, after: null },
    ]);
    expect(payloads[2]).not.toHaveProperty('_rev');
    const keys = new Set(target.received.map(({ headers }) => headers['idempotency-key']));
    expect(keys.size).toBe(3);
    for (const { headers, body } of target.received) {
      const header = String(headers[SIGNATURE_HEADER_NAME]);
      expect(await isValidSignature(body, header, secret)).toBe(true);
      expect(await isValidSignature(`${body} `, header, secret)).toBe(false);
    }
  });

  it('is tried again until it arrives, under the same idempotency key', async () => {
    const target = await receiver([500]);
    opened.push(target);
    const lake = await lakeWith(target.url);
    await lake.client.create({ _id: 'a', _type: 'article' });
    await target.arrived(2);
    const [first, second] = target.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(lake.events).toMatchObject([{ level: 'error', problem: 'the receiver answered 500' }]);
  });

  it('survives a restart of the lake', async () => {
    const nobody = await receiver();
    await nobody.close();
    const lake = await lakeWith(nobody.url);
    await lake.client.create({ _id: 'a', _type: 'article' });
    const target = await receiver();
    opened.push(target);
    opened.push(await lake.restart({ webhook: { url: target.url, secret } }));
    await target.arrived(1);
    expect(JSON.parse(target.received[0]?.body ?? '')).toMatchObject({ _id: 'a', operation: 'create' });
  });

  it('pauses longer and longer while its queue cannot be written to', async () => {
    const times: number[] = [];
    const target = await receiver([], () => times.push(performance.now()));
    opened.push(target);
    const lake = await lakeWith(target.url);
    const other = new DatabaseSync(lakePaths(lake.directory).database);
    other.exec("CREATE TRIGGER no BEFORE DELETE ON webhook_deliveries BEGIN SELECT RAISE(ABORT, 'no'); END");
    await lake.client.create({ _id: 'a', _type: 'article' });
    await target.arrived(1);
    // A commit wakes the sender, and does not shorten the pause.
    await lake.client.create({ _id: 'drafts.b', _type: 'article' });
    await target.arrived(3);
    // A timer may be a little early by the other clock.
    expect(times[1]! - times[0]!).toBeGreaterThan(900);
    expect(times[2]! - times[1]!).toBeGreaterThan(1_900);
    other.exec('DROP TRIGGER no');
    while (other.prepare('SELECT 1 FROM webhook_deliveries').get()) await new Promise((done) => setTimeout(done, 50));
    other.close();
    const before = target.received.length;
    await lake.client.create({ _id: 'b', _type: 'article' });
    await target.arrived(before + 1);
    expect(target.received.at(-1)?.headers['sanity-document-id']).toBe('b');
  });
});
