import type { Change } from '#lib/revalidate/change.ts';
import { ContentListener } from '#lib/revalidate/content-listener.ts';
import { FaultProxy } from '../browser/support/fault-proxy.ts';
import { clientFor, testLake, type TestLake } from './support/test-lake.ts';

let lake: TestLake;
let proxy: FaultProxy;
let listener: ContentListener;
/** What the listener told, in order. */
let told: (Change | 'connected')[];

beforeEach(async () => {
  told = [];
  lake = await testLake();
  proxy = new FaultProxy(lake.url);
  listener = new ContentListener(clientFor(await proxy.start()), {
    changed: (change) => told.push(change),
    connected: () => told.push('connected'),
  });
  await until(() => told.length === 1);
});

afterEach(async () => {
  listener.close();
  await proxy.stop();
  await lake.remove();
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const summary = () =>
  told.map((each) => (each === 'connected' ? each : [each._id, each.before?.['title'], each.after?.['title']]));

test('tells of published documents before and after, and of nothing else', async () => {
  await lake.client.create({ _id: 'drafts.a', _type: 'article', title: 'draft' });
  await lake.client.create({ _id: 'feedback.a', _type: 'pageFeedback' });
  await lake.client.create({ _id: 'x', _type: 'notOfThisSite' });
  await lake.client.create({ _id: 'a', _type: 'article', title: 'one' });
  await lake.client.patch('a').set({ title: 'two' }).commit();
  await lake.client.delete('a');
  await until(() => told.length === 4);
  expect(summary()).toEqual(['connected', ['a', undefined, 'one'], ['a', 'one', 'two'], ['a', 'two', undefined]]);
  expect(listener.state.isConnected).toBe(true);
});

test('resumes after a cut, and is told what it missed', async () => {
  await lake.client.create({ _id: 'a', _type: 'article', title: 'one' });
  await until(() => told.length === 2);
  const { since } = listener.state;
  await proxy.fail('refused');
  await until(() => !listener.state.isConnected);
  expect(listener.state.since).toBeGreaterThanOrEqual(since);
  await lake.client.patch('a').set({ title: 'two' }).commit();
  await proxy.recover();
  await until(() => told.length === 3);
  expect(summary()).toEqual(['connected', ['a', undefined, 'one'], ['a', 'one', 'two']]);
  expect(listener.state.isConnected).toBe(true);
}, 30_000);

test('says that changes may have been missed where it cannot resume', async () => {
  // Nothing was heard, so there is no place from which to resume.
  await proxy.fail('status 500');
  await until(() => !listener.state.isConnected);
  await lake.client.create({ _id: 'a', _type: 'article', title: 'one' });
  await proxy.recover();
  await until(() => told.length === 2);
  expect(summary()).toEqual(['connected', 'connected']);
}, 30_000);

test('a refusal is logged, and tried again until the source accepts the listener', async () => {
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  proxy.refuse(/\/data\/listen\//);
  await until(() => errors.mock.calls.length > 1);
  expect(errors.mock.calls[0]![0]).toMatch(/refuses the listener/);
  expect(listener.state.isConnected).toBe(false);
  proxy.refuse(undefined);
  await until(() => listener.state.isConnected);
  expect(told.at(-1)).toBe('connected');
  errors.mockRestore();
}, 30_000);
