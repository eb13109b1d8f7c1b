import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type TestLake, testLake } from './support/test-lake.ts';

let lake: TestLake;
let site: ChildProcess;
beforeAll(async () => {
  lake = await testLake();
  await lake.client.create({ _id: 'home', _type: 'page', title: 'Before' });
});
afterAll(async () => {
  if (site.kill()) await once(site, 'exit');
  await lake.remove();
});

/** What the site shows, and why it asked. */
interface Shown {
  title: string;
  tags: string[];
  changed: string[];
}

test('a site with defineLive and <SanityLive> hears which of its queries changed, and shows the change', async () => {
  const script = 'tests/contract/support/sanity-live-site.ts';
  const args = ['--import', './bench/next-modules.ts', script, lake.url];
  site = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: site.stdout! })[Symbol.asyncIterator]();
  const shown = async () => JSON.parse((await lines.next()).value ?? 'null') as Shown;

  const before = await shown();
  expect(before).toEqual({ title: 'Before', tags: [expect.stringMatching(/^sanity:s1:/)], changed: [] });
  await lake.client.create({ _id: 'note', _type: 'note' });
  const other = await shown();
  expect([other.title, other.changed.includes(before.tags[0]!)]).toEqual(['Before', false]);
  await lake.client.patch('home').set({ title: 'After' }).commit();
  const after = await shown();
  expect([after.title, after.changed.includes(before.tags[0]!)]).toEqual(['After', true]);
});
