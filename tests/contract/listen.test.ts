import { catchError, firstValueFrom, of } from 'rxjs';
import { applyPatch } from 'mendoza';
import { eventually } from '#tests/support/eventually.ts';
import { listen, mutations } from './support/listener.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await testLake();
});
afterEach(() => lake.remove());

/** What has arrived of a stream since it was last asked. */
async function nextOf({ body }: Response): Promise<string> {
  const reader = body!.getReader();
  const { value } = await reader.read();
  reader.releaseLock();
  return new TextDecoder().decode(value);
}

describe('listen', () => {
  it('tells of documents that appear in, change within and disappear from a query', async () => {
    const listener = listen(lake.client, '*[_type == "note" && open]', {}, { includePreviousRevision: true });
    await listener.arrived(1);
    const { _rev: first } = await lake.client.create({ _id: 'a', _type: 'note', open: true });
    await lake.client.patch('a').set({ n: 1 }).commit();
    await lake.client.patch('a').set({ open: false }).commit();
    await lake.client.create({ _id: 'b', _type: 'other' });
    await lake.client.patch('a').set({ open: true }).commit();
    await lake.client.delete('a');
    await listener.arrived(6);
    listener.stop();
    const events = mutations(listener.heard);
    expect(events.map(({ transition }) => transition)).toEqual([
      'appear',
      'update',
      'disappear',
      'appear',
      'disappear',
    ]);
    expect(events[0]).toMatchObject({ documentId: 'a', resultRev: first, previous: null, result: { open: true } });
    expect(events[1]).toMatchObject({
      previousRev: first,
      previous: { _rev: first },
      mutations: [{ patch: { id: 'a' } }],
    });
    expect(events[4]).not.toHaveProperty('result');
  });

  it('brings effects that lead from each revision to the next', async () => {
    const listener = listen(
      lake.client,
      '*[_id in $ids]',
      { ids: ['a'] },
      { effectFormat: 'mendoza', includeResult: false },
    );
    await listener.arrived(1);
    await lake.client.create({ _id: 'a', _type: 'note', list: [{ _key: 'k', text: 'one' }] });
    await lake.client.patch('a').set({ 'list[_key=="k"].text': 'one and two' }).commit();
    await listener.arrived(3);
    listener.stop();
    const document = mutations(listener.heard).reduce<unknown>(
      (state, { effects }) => applyPatch(state, effects!.apply),
      null,
    );
    expect(document).toMatchObject({ _id: 'a', list: [{ _key: 'k', text: 'one and two' }] });
    expect(JSON.stringify(mutations(listener.heard)[1]?.effects?.apply)).toContain('" and two"');
  });

  it('counts the events of a transaction', async () => {
    const listener = listen(lake.client, '*[_type == "note"]');
    await listener.arrived(1);
    await lake.client
      .transaction()
      .create({ _id: 'a', _type: 'note' })
      .create({ _id: 'x', _type: 'other' })
      .create({ _id: 'b', _type: 'note' })
      .commit();
    await listener.arrived(3);
    listener.stop();
    expect(mutations(listener.heard)).toMatchObject([
      { documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 0 },
      { documentId: 'b', transactionTotalEvents: 2, transactionCurrentEvent: 1 },
    ]);
  });

  it('is silent about drafts unless asked, and always to visitors', async () => {
    const quiet = listen(lake.client, '*');
    const all = listen(lake.client, '*', {}, { includeAllVersions: true });
    const visitor = listen(lake.visitor, '*', {}, { includeAllVersions: true });
    await Promise.all([quiet.arrived(1), all.arrived(1), visitor.arrived(1)]);
    await lake.client.create({ _id: 'drafts.a', _type: 'note' });
    await lake.client.create({ _id: 'a', _type: 'note' });
    await Promise.all([quiet.arrived(2), all.arrived(3), visitor.arrived(2)]);
    for (const { stop } of [quiet, all, visitor]) stop();
    const ids = ({ heard }: typeof quiet) => mutations(heard).map(({ documentId }) => documentId);
    expect([ids(quiet), ids(all), ids(visitor)]).toEqual([['a'], ['drafts.a', 'a'], ['a']]);
  });

  it.each([
    ['without an end', '*[', "expected ']' following expression"],
    ['that calls what is not there', '*[no::such(a)]', 'undefined namespace: no'],
    ['that misses a parameter', '*[_id == $id]', 'param $id referenced, but not provided'],
    ['of brackets only', '('.repeat(4_000), 'nested too deeply'],
  ])('tells why it refuses a query %s', async (_name, query, reason) => {
    const error = await firstValueFrom(lake.client.listen(query).pipe(catchError((refused: unknown) => of(refused))));
    expect(error).toMatchObject({ name: 'ChannelError', message: expect.stringContaining(reason) });
    const response = await fetch(`${lake.url}/v2021-10-21/data/listen/production?query=${encodeURIComponent(query)}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/event: channelError\ndata: \{"error":\{"type":"queryParseError"/);
  });

  it.each([
    ['v2021-10-21/data/listen/production', 'query'],
    ['v1/data/listen/production?query=*', 'API version v1 means the old GROQ dialect'],
    ['v2021-10-21/data/live/events/production?includeDrafts=true', 'Drafts need a token'],
  ])('tells over the stream why it refuses %s', async (path, reason) => {
    const response = await fetch(`${lake.url}/${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(new RegExp(`event: channelError\\ndata: .*${reason}`));
  });

  it('lets the streams of a browser over HTTP/1.1 take turns, so that it has connections left', async () => {
    const open = (headers: Record<string, string>, options = '') =>
      fetch(`${lake.url}/v2021-10-21/data/listen/production?query=*${options}`, { headers });
    const browser = { origin: 'http://localhost:3333', 'user-agent': 'Mozilla/5.0' };
    const form = await open(browser, '&enableResume=true');
    const list = await open(browser);
    for (const headers of [browser, browser, { ...browser, 'x-forwarded-proto': 'https' }, {}]) await open(headers);
    const rested = list.text();
    await open(browser);
    expect(await rested).toMatch(/event: welcome\n[^]*retry: 10000\n\n$/);
    await lake.client.create({ _id: 'a', _type: 'note' });
    await eventually(async () => expect(await nextOf(form)).toContain('event: mutation'));
  });

  it('does not let a slow filter hold up who writes, more than once', async () => {
    const failed = new Promise((resolve) => {
      const slow =
        '*[count(array::unique(string::split(text, ""))) > 0 && length(string::split(text + text + text, "")) > 5]';
      lake.client.listen(slow, {}, { events: ['welcome', 'mutation'] }).subscribe({
        next: ({ type }) =>
          type === 'welcome' && void lake.client.create({ _id: 'slow', _type: 'note', text: 'x'.repeat(1_500_000) }),
        error: resolve,
      });
    });
    expect(String(await failed)).toContain('ChannelError');
    expect(await lake.client.getDocument('slow')).toMatchObject({ _type: 'note' });
  });
});

describe('a filter', () => {
  const ones = `[${Array.from({ length: 45 }, () => 1).join(',')}]`;
  const loops = (depth: number): string => (depth === 0 ? 'true' : `count(${ones}[${loops(depth - 1)}]) > 0`);
  // 45 ** 7 steps: days.
  const endless = `*[${loops(7)}]`;

  it('without an end is stopped, and neither writers nor other listeners wait for it', async () => {
    const stopped = new Promise((resolve) => lake.visitor.listen(endless).subscribe({ error: resolve }));
    const other = listen(lake.client, '*[_type == "note"]');
    await other.arrived(1);
    await lake.client.create({ _id: 'a', _type: 'note' });
    expect(String(await stopped)).toContain('it takes too long');
    await other.arrived(2);
    other.stop();
    expect(lake.events).toEqual([]);
  });

  it('without an end is stopped while it goes through what was missed', async () => {
    const { _rev } = await lake.client.create({ _id: 'a', _type: 'note' });
    for (let n = 1; n <= 50; n += 1) await lake.client.patch('a').set({ n }).commit();
    const query = new URLSearchParams({ query: endless, enableResume: 'true' }).toString();
    const response = await fetch(`${lake.url}/v2021-10-21/data/listen/production?${query}`, {
      headers: { 'last-event-id': `${_rev}#a#1/1` },
    });
    expect(await response.text()).toContain('it takes too long');
  });

  it.each([
    ['identity() == "<user>"', true],
    ['sanity::projectId() + sanity::dataset() == "stillpointproduction"', true],
    ['"a" in path("*") && now() > "2020" && dateTime(_createdAt) <= dateTime::now()', true],
    ['delta::operation() == "create"', false],
    ['count(*[_type == "other"]) > 0 || to->_type == "other"', false],
    ['diff::changedAny(@, {"n": 2}, n)', true],
    ['pt::text(text) match "listen*"', true],
  ])('may say %s', async (condition, isHeard) => {
    const { id } = await lake.client.users.getById('me');
    await lake.client.create({ _id: 'target', _type: 'other' });
    const asked = listen(lake.client, `*[_type == "note" && (${condition.replace('<user>', id)})]`);
    const every = listen(lake.client, '*[_type == "note"]');
    await Promise.all([asked.arrived(1), every.arrived(1)]);
    const children = [{ _type: 'span', text: 'Listening' }];
    const text = [{ _key: 'k', _type: 'block', children }];
    await lake.client.create({ _id: 'a', _type: 'note', n: 1, text, to: { _type: 'reference', _ref: 'target' } });
    await lake.client.create({ _id: 'a.b', _type: 'note' });
    await every.arrived(2);
    if (isHeard) await asked.arrived(2);
    expect(mutations(asked.heard).map(({ documentId }) => documentId)).toEqual(isHeard ? ['a'] : []);
    asked.stop();
    every.stop();
  });

  it('is refused when it asks for what the lake does not have', async () => {
    const query = encodeURIComponent('*[text::semanticSimilarity("x") > 1]');
    const response = await fetch(`${lake.url}/v2021-10-21/data/listen/production?query=${query}`);
    expect(await response.text()).toContain('not available in this lake');
  });
});
