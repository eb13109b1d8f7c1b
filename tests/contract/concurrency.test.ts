import { type MutationEvent } from '@sanity/client';
import { DEEP } from '#tests/support/deep.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

/** `DEEP=1` runs the full number. */
const listeners = DEEP ? 200 : 20;
const transactions = DEEP ? 300 : 60;

let lake: TestLake;
beforeAll(async () => {
  lake = await testLake();
});
afterAll(() => lake.remove());

describe('64 writers', () => {
  const writers = Array.from({ length: 64 }, (_, writer) => writer);

  it('raise one counter exactly', async () => {
    await lake.client.create({ _id: 'counter', _type: 'counter', n: 0 });
    await Promise.all(
      writers.map(async () => {
        for (let n = 0; n < 10; n += 1)
          await lake.client.patch('counter').inc({ n: 1 }).commit({ visibility: 'async' });
      }),
    );
    expect((await lake.client.getDocument('counter'))?.['n']).toBe(640);
  });

  it('who hold to the same revision: one wins', async () => {
    let { _rev } = await lake.client.create({ _id: 'prize', _type: 'prize' });
    for (let round = 0; round < 5; round += 1) {
      const outcomes = await Promise.allSettled(
        writers.map((writer) => lake.client.patch('prize').ifRevisionId(_rev).set({ winner: writer }).commit()),
      );
      const won = outcomes.flatMap((outcome, writer) => (outcome.status === 'fulfilled' ? [writer] : []));
      expect(won).toHaveLength(1);
      const prize = await lake.client.getDocument('prize');
      expect(prize?.['winner']).toBe(won[0]);
      _rev = prize?._rev ?? '';
    }
  });

  it('who create the same document: one does', async () => {
    const outcomes = await Promise.allSettled(
      writers.map(() => lake.client.create({ _id: 'only-one', _type: 'note' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('patch by query without losing an update', async () => {
    await lake.client.create({ _id: 'sum', _type: 'sum', n: 0 });
    await Promise.all(writers.map(() => lake.client.patch({ query: '*[_type == "sum"]' }).inc({ n: 1 }).commit()));
    expect((await lake.client.getDocument('sum'))?.['n']).toBe(64);
  });
});

describe(`${listeners} listeners`, () => {
  it('each hear of every transaction once, in order', async () => {
    const heard = Array.from({ length: listeners }, () => [] as number[]);
    let left = listeners;
    let ready = listeners;
    let go: () => void;
    let done: () => void;
    const welcomed = new Promise<void>((resolve) => (go = resolve));
    const finished = new Promise<void>((resolve) => (done = resolve));
    const query = '*[_type == "tick"]';
    const subscriptions = heard.map((numbers) =>
      lake.client.listen(query, {}, { events: ['welcome', 'mutation'] }).subscribe((event) => {
        if (event.type === 'welcome' && (ready -= 1) === 0) go();
        if (event.type !== 'mutation') return;
        numbers.push(Number((event as MutationEvent).result?.['n']));
        if (numbers.length === transactions && (left -= 1) === 0) done();
      }),
    );
    await welcomed;
    for (let n = 0; n < transactions; n += 1) await lake.client.createOrReplace({ _id: 'tick', _type: 'tick', n });
    await finished;
    for (const subscription of subscriptions) subscription.unsubscribe();
    const expected = Array.from({ length: transactions }, (_, n) => n);
    for (const numbers of heard) expect(numbers).toEqual(expected);
  }, 120_000);
});
