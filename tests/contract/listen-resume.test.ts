import { type MutationEvent } from '@sanity/client';
import { listen, mutations } from './support/listener.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await testLake();
});
afterEach(() => lake.remove());

describe('resuming', () => {
  /** Reads a stream until `count` events have come. */
  async function events(lastEventId: string, count: number, query = '*'): Promise<string[]> {
    const options = new URLSearchParams({ query, enableResume: 'true', includeResult: 'true' }).toString();
    const response = await fetch(`${lake.url}/v2021-10-21/data/listen/production?${options}`, {
      headers: { 'last-event-id': lastEventId, authorization: `Bearer ${lake.adminToken}` },
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.split('\n\n').filter((part) => part.startsWith('event')).length < count)
      text += (await reader.read()).value;
    await reader.cancel();
    return text.split('\n\n').filter((part) => part.startsWith('event'));
  }

  it('brings what was missed, each event once and in order, also over a restart', async () => {
    const { _rev } = await lake.client.create({ _id: 'a', _type: 'note', n: 0 });
    for (let n = 1; n <= 3; n += 1) await lake.client.patch('a').set({ n }).commit();
    await lake.client.delete('a');
    lake = await lake.restart();
    const [first, ...missed] = await events(`${_rev}#a#1/1`, 5);
    expect(first).toContain('event: welcomeback');
    const heard = missed.map((part) => JSON.parse(part.split('data: ')[1]!) as MutationEvent);
    expect(heard.map(({ result, transition }) => [transition, result?.['n']])).toEqual([
      ['update', 1],
      ['update', 2],
      ['update', 3],
      ['disappear', undefined],
    ]);
    expect(missed[0]).toContain(`id: ${heard[0]?.transactionId}#a`);
  });

  it('brings a creation as it was told at the time', async () => {
    const { _rev } = await lake.client.create({ _id: 'first', _type: 'note' });
    const told = listen(lake.client, '*');
    await told.arrived(1);
    await lake.client.create({ _id: 'second', _type: 'note', text: 'x' });
    await told.arrived(2);
    told.stop();
    const [, again] = await events(`${_rev}#first#1/1`, 2);
    const { type: _type, ...event } = mutations(told.heard)[0]!;
    expect(JSON.parse(again!.split('data: ')[1]!)).toEqual(event);
  });

  describe('after one of the events of a transaction', () => {
    const idOf = (event: string | undefined) => /^id: (.+)$/m.exec(event ?? '')?.[1] ?? '';
    const greeting = async (lastEventId: string, query?: string) =>
      /^event: (\w+)/.exec((await events(lastEventId, 1, query))[0]!)?.[1];
    let before: string;
    let transactionId: string;
    beforeEach(async () => {
      before = `${(await lake.client.create({ _id: 'first', _type: 'note' }))._rev}#first#1/1`;
      const both = lake.client.transaction().create({ _id: 'a', _type: 'note' }).create({ _id: 'b', _type: 'note' });
      ({ transactionId } = await both.commit());
    });

    it('starts afresh before the last, or the others would be lost', async () => {
      const [, one, two] = await events(before, 3);
      expect(await greeting(idOf(one))).toBe('reset');
      expect(await greeting(idOf(two))).toBe('welcomeback');
    });

    it('goes on where it was told of one only', async () => {
      const query = '*[_id == "a"]';
      const [, one] = await events(before, 2, query);
      expect(await greeting(idOf(one), query)).toBe('welcomeback');
    });

    it('starts afresh where its id, from an earlier lake, does not say which it was', async () => {
      expect(await greeting(`${transactionId}#b`)).toBe('reset');
    });
  });

  it('starts afresh when the last event is unknown', async () => {
    expect((await events('long-gone#a', 1))[0]).toContain('event: reset');
  });
});
