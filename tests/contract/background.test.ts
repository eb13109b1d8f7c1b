import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { LEASE_MS, takeLease } from '#lib/background/lease.ts';
import { runWhenDue } from '#lib/background/start-background-tasks.ts';
import { lookForNotices } from '#lib/sources/look-for-notices.ts';
import { testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

const day = 24 * 60 * 60_000;

test('of ten machines that ask at once, one gets the task', async () => {
  const asked = Array.from({ length: 10 }, () => takeLease(lake.client, { name: 'race', period: day }));
  const leases = (await Promise.all(asked)).filter((lease) => lease !== undefined);
  expect(leases).toHaveLength(1);
  expect(await leases[0]!.renew()).toBe(true);
  expect(await lake.visitor.getDocument('background.race')).toBeUndefined();
});

test('a task is due again after its period, earlier when it failed, and when its machine says nothing more', async () => {
  let time = Date.now();
  const take = () => takeLease(lake.client, { name: 'due', period: 30 * day }, () => time);
  await (await take())!.end('done');
  time += 29 * day;
  expect(await take()).toBeUndefined();
  time += 2 * day;
  await (await take())!.end('again');
  expect(await take()).toBeUndefined();
  time += day;
  const silent = (await take())!;
  expect(await take()).toBeUndefined();
  time += LEASE_MS + 1;
  expect(await take()).toBeDefined();
  expect(await silent.renew()).toBe(false);
});

describe('retractions', () => {
  /** What is answered, by the DOI asked for; a status instead of an answer. */
  const works: Record<string, object | number> = {};
  const server = createServer(({ url = '' }, response) => {
    const doi = decodeURIComponent(url.replace('/works/', ''));
    const answer = works[doi] ?? 404;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.end(JSON.stringify({ message: { DOI: doi, title: ['A trial'], ...answer } }));
  });
  let origin: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const look = async () => {
    await lake.client.delete('background.retractions');
    const task = lookForNotices({ origin, allowed: ['127.0.0.1'], pause: 0 });
    await runWhenDue(lake.client, task, new AbortController().signal);
    return lake.client.getDocument('background.retractions');
  };
  const noticeOf = async (id: string) => (await lake.client.getDocument(id))?.['notice'] as unknown;
  const update = (type: string, date: number[], DOI: string) => ({
    updated: { 'date-parts': [date], 'date-time': '2010-02-06T00:00:00Z', timestamp: 1265414400000 },
    DOI,
    type,
    source: 'publisher',
    label: type,
  });

  test('what was retracted or corrected is kept in the source and its draft, and taken away again', async () => {
    works['10.1016/one'] = {
      'updated-by': [update('correction', [2004, 3, 6], '10.1016/c'), update('retraction', [2010, 2, 6], '10.1016/r')],
    };
    works['10.1016/two'] = { 'updated-by': [update('new_edition', [2011, 1, 1], '10.1016/n')] };
    await lake.client.create({ _id: 'one', _type: 'source', doi: '10.1016/one' });
    await lake.client.create({ _id: 'drafts.one', _type: 'source', doi: '10.1016/one' });
    await lake.client.create({ _id: 'two', _type: 'source', doi: '10.1016/two' });
    await lake.client.create({ _id: 'unknown', _type: 'source', doi: '10.1016/unknown' });
    await lake.client.create({ _id: 'half', _type: 'source', doi: '10.1' });
    expect(await look()).toMatchObject({ doneAt: expect.any(Number) });
    const notice = { kind: 'retraction', on: '2010-02-06', doi: '10.1016/r' };
    expect(await Promise.all(['one', 'drafts.one', 'two', 'unknown'].map(noticeOf))).toEqual([
      notice,
      notice,
      undefined,
      undefined,
    ]);
    const { _rev } = (await lake.client.getDocument('one'))!;
    await look();
    expect((await lake.client.getDocument('one'))!._rev).toBe(_rev);
    works['10.1016/one'] = {};
    await look();
    expect(await noticeOf('one')).toBeUndefined();
  });

  test('without an answer nothing is forgotten, and it is tried again', async () => {
    works['10.1016/one'] = { 'updated-by': [update('retraction', [2010, 2, 6], '10.1016/r')] };
    await look();
    works['10.1016/one'] = 503;
    expect(await look()).not.toHaveProperty('doneAt');
    expect(await noticeOf('one')).toMatchObject({ kind: 'retraction' });
  });
});
