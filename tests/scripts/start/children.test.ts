import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { Children } from '#scripts/start/children.ts';

let cwd: string;
let heard: string[];
let children: Children;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  heard = [];
  children = new Children((name, line) => heard.push(`${name}: ${line}`));
});
afterEach(async () => {
  await children.stop();
  await rm(cwd, { recursive: true });
});

/** Options for a process that runs `code`. */
const running = (name: string, code: string) => ({ name, cwd, env: {}, args: ['--eval', code], readyLine: /^ready/ });

/** Serves until SIGTERM, then notes its name in the file `ended`. */
const server = (name: string) =>
  running(
    name,
    `setInterval(() => {}, 1e6);
     process.on('SIGTERM', () => { require('node:fs').appendFileSync('ended', '${name} '); process.exit(0); });
     console.log('hello'); console.log('ready http://127.0.0.1');`,
  );

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a server is ready when it says so; its other lines are passed on', async () => {
  await children.start(server('lake')).ready();
  expect(heard).toEqual(['lake: hello']);
});

test('a server that ends instead is refused with its own last words', async () => {
  const child = children.start(running('lake', "console.error('The folder is in use.'); process.exit(3)"));
  await expect(child.ready()).rejects.toThrow('The lake ended with code 3: The folder is in use.');
});

test('stopping ends the last one first', async () => {
  await children.start(server('lake')).ready();
  await children.start(server('site')).ready();
  await children.stop();
  expect(await readFile(join(cwd, 'ended'), 'utf8')).toBe('site lake ');
});

test('stopping ends what a process has started, too', async () => {
  const sleeper = "require('node:child_process').spawn('sleep', ['1000'], { stdio: 'ignore' }).pid";
  await children
    .start(running('build', `require('node:fs').writeFileSync('pid', String(${sleeper})); console.log('ready');`))
    .ready();
  const pid = Number(await readFile(join(cwd, 'pid'), 'utf8'));
  expect(isAlive(pid)).toBe(true);
  await children.stop();
  // The system takes a moment to forget it. Should it live on, the test runs out of time.
  while (isAlive(pid)) await setTimeout(20);
});

test('nothing starts once we are stopping', async () => {
  await children.stop();
  expect(() => children.start(server('lake'))).toThrow('Stopped.');
});

test('the first to die unasked is named, with how it ended', async () => {
  await children.start(server('lake')).ready();
  await children.start(running('site', "console.log('ready'); process.kill(process.pid, 'SIGKILL')")).ready();
  const dead = await children.firstDeath();
  expect(dead.lastWords()).toBe('The site was ended by SIGKILL.');
});

test('one that was ended on purpose is not among the dead', async () => {
  const lake = children.start(server('lake'));
  await lake.ready();
  await children.end(lake);
  const site = children.start(running('site', 'process.exit(1)'));
  expect(await children.firstDeath()).toBe(site);
});

describe('a job', () => {
  test('is silent when it succeeds', async () => {
    await children.run(running('build', "console.log('compiled')"));
    expect(heard).toEqual([]);
  });

  test('is refused with its output when it fails', async () => {
    await writeFile(join(cwd, 'job.js'), "console.log('compiling'); console.error('broken'); process.exitCode = 1;");
    await expect(children.run({ ...running('build', ''), args: ['job.js'] })).rejects.toThrow(
      /compiling[^]*broken[^]*The build failed: see above\.$|broken[^]*compiling[^]*The build failed: see above\.$/,
    );
  });
});
