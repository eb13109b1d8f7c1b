import { type LiveEvent, type SanityClient } from '@sanity/client';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await testLake();
});
afterEach(() => lake.remove());

/** Runs `work` once welcomed, and answers the tags of the messages until `count` have come. */
async function tagsOf(client: SanityClient, count: number, work: () => Promise<unknown>, options = {}) {
  const messages: (readonly string[])[] = [];
  await new Promise<void>((resolve, reject) => {
    const subscription = client.live.events(options).subscribe({
      next: (event: LiveEvent) => {
        if (event.type === 'welcome') work().catch(reject);
        if (event.type !== 'message' || messages.push(event.tags) < count) return;
        subscription.unsubscribe();
        resolve();
      },
      error: reject,
    });
  });
  return messages;
}

async function tagsOfQuery(query: string): Promise<readonly string[]> {
  return (await lake.client.fetch(query, {}, { filterResponse: false })).syncTags ?? [];
}

const shares = (tags: readonly string[], others: readonly string[]) => tags.some((tag) => others.includes(tag));

it('tell a query of what it depends on, and of nothing else', async () => {
  await lake.client.create({ _id: 'ada', _type: 'person', name: 'Ada' });
  await lake.client.create({ _id: 'a', _type: 'note', by: { _type: 'reference', _ref: 'ada' } });
  const [notes, people, everything, gone] = await Promise.all(
    ['*[_type == "note"]{"by": by->name}', '*[_type == "person"]', '*', '*[_id == "late"]'].map(tagsOfQuery),
  );
  const [note, person, late] = await tagsOf(lake.visitor, 3, async () => {
    await lake.client.patch('a').set({ n: 1 }).commit();
    await lake.client.patch('ada').set({ name: 'Ada B.' }).commit();
    await lake.client.create({ _id: 'late', _type: 'other' });
  });
  const told = [note, person, late].map((message) =>
    [notes, people, everything, gone].map((tags) => shares(tags ?? [], message ?? [])),
  );
  expect(told).toEqual([
    [true, false, true, false],
    [true, true, true, false],
    [false, false, true, true],
  ]);
});

it('are silent about drafts unless asked by who may see them', async () => {
  const drafts = await lake.client.fetch('*[_type == "note"]', {}, { filterResponse: false, perspective: 'drafts' });
  const work = async () => {
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    await lake.client.create({ _id: 'b', _type: 'other' });
  };
  const [published] = await tagsOf(lake.visitor, 1, work);
  expect(shares(published ?? [], drafts.syncTags ?? [])).toBe(false);
  const change = () => lake.client.patch('drafts.a').set({ n: 1 }).commit();
  const [draft] = await tagsOf(lake.client, 1, change, { includeDrafts: true });
  expect(shares(draft ?? [], drafts.syncTags ?? [])).toBe(true);
});

describe('a reader that comes back', () => {
  /** The first `count` events of a stream. */
  async function events(count: number, lastEventId?: string): Promise<string[]> {
    const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const response = await fetch(`${lake.url}/v1/data/live/events/production`, { headers });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const found = () => text.split('\n\n').filter((part) => part.startsWith('event'));
    while (found().length < count) text += (await reader.read()).value;
    await reader.cancel();
    return found();
  }
  const idOf = (event = '') => /^id: (.*)$/m.exec(event)?.[1];
  const nameOf = (event = '') => /^event: (.*)$/m.exec(event)?.[1];

  it('is told what it missed, also over a restart', async () => {
    const [welcome] = await events(1);
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    await lake.client.create({ _id: 'a', _type: 'note' });
    lake = await lake.restart();
    const [again, missed] = await events(2, idOf(welcome));
    expect([nameOf(again), nameOf(missed)]).toEqual(['welcome', 'message']);
    const { tags } = JSON.parse(missed!.split('data: ')[1]!) as { tags: string[] };
    expect(shares(tags, await tagsOfQuery('*[_type == "note"]'))).toBe(true);
    expect((await events(1, idOf(missed))).map(nameOf)).toEqual(['welcome']);
  });

  it.each(['1000', 'MXxhYVlRejdGZUpPMA', '-1', ''])(
    'with the unknown position "%s" is told to start again',
    async (id) => {
      expect((await events(1, id)).map(nameOf)).toEqual(['restart']);
    },
  );
});
