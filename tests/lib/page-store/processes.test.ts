import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { openStore, rendered, temporaryFolder } from './support.ts';

/** Looks at the page so often while others write it. */
const LOOKS = 200;

const writers: ChildProcess[] = [];

afterEach(() => endAll());

/** Ends a process in the middle of whatever it does. */
async function end(writer: ChildProcess): Promise<void> {
  if (writer.exitCode !== null || writer.signalCode !== null) return;
  writer.kill('SIGKILL');
  await once(writer, 'exit');
}

const endAll = () => Promise.all(writers.splice(0).map(end));

async function startWriter(folder: string, name: string): Promise<void> {
  const writer = spawn(process.execPath, ['tests/lib/page-store/writer.ts', folder, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writers.push(writer);
  await once(writer.stdout!, 'data');
}

/** True when a body is one version of the page from beginning to end. */
const isWhole = (body: string) => /^(<p>\w+ \d+<\/p>)\1{4999}$/.test(body);

test('while two processes write a page, a third and a web server always get all of it', async () => {
  const folder = temporaryFolder();
  const store = openStore({ folder });
  await Promise.all([startWriter(folder, 'one'), startWriter(folder, 'two')]);
  const seen = new Set<string>();
  for (let look = 0; look < LOOKS; look += 1) {
    const file = join(folder, 'site/a.html');
    const bodies = [
      readFileSync(file).toString(),
      gunzipSync(readFileSync(`${file}.gz`)).toString(),
      brotliDecompressSync(readFileSync(`${file}.br`)).toString(),
      (await store.find('/a'))!.page.bodies.identity.toString(),
    ];
    expect(bodies.map(isWhole)).toEqual([true, true, true, true]);
    seen.add(bodies[0]!);
  }
  expect(seen.size).toBeGreaterThan(1);
  // Before the folder is removed.
  await endAll();
}, 120_000);

test('a process that is killed while it writes leaves a page that can be sent, and rendered anew', async () => {
  const folder = temporaryFolder();
  for (let round = 0; round < 5; round += 1) {
    await startWriter(folder, `round${round}`);
    await endAll();
    const store = openStore({ folder });
    const found = await store.find('/a');
    expect(isWhole(found!.page.bodies.identity.toString())).toBe(true);
    await store.store(rendered('/a', 'new'));
    expect((await store.find('/a'))?.page.bodies.identity.toString()).toBe('new');
  }
  expect(readdirSync(join(folder, 'site')).sort()).toEqual(['a.html', 'a.html.br', 'a.html.gz']);
}, 120_000);
