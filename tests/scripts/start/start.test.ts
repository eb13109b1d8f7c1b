import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { deepTest } from '#tests/support/deep.ts';
import { freePort } from '#tests/support/free-port.ts';

/** The real lake, seeded in the first case, and the real site, with hot reload because that needs no build. */
jest.setTimeout(180_000);

let folder: string;
let started: ChildProcess;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
beforeEach(async () => {
  const ports = { PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
  env = { ...ports, LAKE_DIR: folder, SITE_BUILD_DIR: '.cache/test-start' };
});
afterEach(() => {
  started.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true }));

type Started = { lines: string[]; errors: string[]; exit: Promise<unknown[]> };

/** Starts everything and waits for the last line. */
async function start(): Promise<Started> {
  started = spawn(process.execPath, ['scripts/start.mjs', '--dev'], { env: { ...process.env, ...env } });
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface(started.stderr!).on('line', (line) => errors.push(line));
  const exit = once(started, 'close');
  await new Promise<void>((resolve, reject) => {
    createInterface(started.stdout!).on('line', (line) => {
      lines.push(line);
      if (line === 'Press Ctrl-C to stop.') resolve();
    });
    void exit.then(() => reject(new Error([...lines, ...errors].join('\n'))));
  });
  return { lines, errors, exit };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 'nothing',
  );

const site = () => `http://127.0.0.1:${env.PORT}`;
const lake = () => `http://127.0.0.1:${env.LAKE_PORT}`;

test('an empty folder becomes a site with content; Ctrl-C ends all of it with code 0', async () => {
  const { lines, errors, exit } = await start();
  expect(lines.some((line) => line.startsWith('✓ Writing the first content'))).toBe(true);
  expect(lines).toEqual(expect.arrayContaining([`Site    ${site()}`, `Studio  ${site()}/studio`, `Lake    ${lake()}`]));
  expect(errors).toEqual([]);
  expect(await answers(`${site()}/api/health`)).toBe(200);
  started.kill('SIGINT');
  expect(await exit).toEqual([0, null]);
  expect(await answers(site())).toBe('nothing');
  expect(await answers(lake())).toBe('nothing');
});

deepTest('a second start finds the content; SIGTERM ends it as well', async () => {
  const { lines, exit } = await start();
  expect(lines.some((line) => line.includes('Writing the first content'))).toBe(false);
  started.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
  expect(await answers(lake())).toBe('nothing');
});

/** The process id of the lake: a grandchild, as `start.mjs` goes on under the pinned Node. */
function lakeProcess(): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const children = (pid: string | undefined) => rows.filter(([, parent]) => parent === pid);
  const [pinned] = children(String(started.pid));
  const found = children(pinned?.[0]).find((row) => row.includes('sanity/lake/main.ts'));
  return Number(found?.[0]);
}

test('when the lake dies the site goes too, with one sentence and code 1', async () => {
  const { errors, exit } = await start();
  process.kill(lakeProcess(), 'SIGKILL');
  expect(await exit).toEqual([1, null]);
  expect(errors.filter(Boolean)).toEqual([
    'The lake was ended by SIGKILL. Everything else was stopped; run the command again.',
  ]);
  expect(await answers(site())).toBe('nothing');
});

test('with hosted Sanity no lake is started', async () => {
  env = { ...env, SANITY_PROJECT_ID: 'ab12cd34', SANITY_DATASET: 'staging' };
  const { lines, exit } = await start();
  expect(lines.some((line) => line.includes('the lake'))).toBe(false);
  expect(lines).toContain('Content project ab12cd34, dataset staging');
  expect(await answers(lake())).toBe('nothing');
  started.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
});

deepTest('a second one on the same folder is refused in one sentence, and the first goes on', async () => {
  const first = await start();
  const firstProcess = started;
  const firstLake = lake();
  env = { ...env, PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
  await expect(start()).rejects.toThrow(/^The lake ended with code 1: .*\S\.?$/m);
  expect(await answers(`${firstLake}/v1/ping`)).not.toBe('nothing');
  started = firstProcess;
  started.kill('SIGTERM');
  await first.exit;
});
