import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Ended, namespace, run } from '../support/command.ts';
import { freePort, listen } from '#tests/support/free-port.ts';

// A process each, on a machine that may be busy with other tests.
jest.setTimeout(60_000);

const script = 'scripts/start.mjs';
let folder: string;
let pages: string;
let busy: Server;
let busyPort: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  pages = await mkdtemp(join(tmpdir(), 'stillpoint-pages-'));
  const taken = await listen();
  busy = taken.server;
  busyPort = String(taken.port);
});

afterAll(async () => {
  busy.close();
  await rm(folder, { recursive: true });
  await rm(pages, { recursive: true });
});

async function start(env: Record<string, string>, prefix: string[] = []): Promise<Ended> {
  const [command, ...args] = [...prefix, process.execPath, script];
  const ports = { PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
  return run(command!, args, { ...ports, LAKE_DIR: folder, PAGES_DIR: pages, ...env });
}

/** Asserts that it ended with one sentence and nothing else to read, and returns the sentence. */
function sentence({ code, stderr }: Ended): string {
  expect(code).toBe(1);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

describe('npm start ends with one clear sentence when', () => {
  test('the port of the site is taken', async () => {
    expect(sentence(await start({ PORT: busyPort }))).toBe(
      `Port ${busyPort} is taken, perhaps by a site started earlier: stop that program, or choose another port with PORT.`,
    );
  });

  test('the port of the lake is taken', async () => {
    expect(sentence(await start({ LAKE_PORT: busyPort }))).toContain('or choose another port with LAKE_PORT.');
  });

  test('HOST is not an address of this machine', async () => {
    expect(sentence(await start({ HOST: '192.0.2.1' }))).toContain('HOST is "192.0.2.1", which is no address of this');
  });

  test('an environment value is broken', async () => {
    expect(sentence(await start({ PORT: 'http' }))).toBe(
      'PORT is "http": write a number from 1 to 65535, such as PORT=3000.',
    );
  });

  test('the folder of the lake is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(sentence(await start({ LAKE_DIR: file }))).toBe(`${file} is a file, and a folder is needed there.`);
  });

  test('the folder of the pages is a file', async () => {
    const file = join(folder, 'pages-file');
    await writeFile(file, '');
    expect(sentence(await start({ PAGES_DIR: file }))).toBe(`${file} is a file, and a folder is needed there.`);
  });

  test('the folder of the build, which SITE_BUILD_DIR names, is a file', async () => {
    expect(sentence(await start({ SITE_BUILD_DIR: '.env.example' }))).toBe(
      `${join(process.cwd(), '.env.example')} is a file, and a folder is needed there.`,
    );
  });
});

// Permissions do not bind root, and no test may fill a disk that others use: so these mount their own.
const mounted = namespace ? describe : undefined;
mounted?.('npm start ends with one clear sentence when', () => {
  const within = (script: string) => ['unshare', ...(namespace ?? []), 'sh', '-c', `${script}; exec "$@"`, 'sh'];

  test('the folder of the lake is read-only', async () => {
    const mount = `mount --bind "${folder}" "${folder}" && mount -o remount,bind,ro "${folder}"`;
    expect(sentence(await start({}, within(mount)))).toBe(
      `${folder} is on a read-only disk: use a folder that can be written to.`,
    );
  });

  test('the folder of the pages is read-only', async () => {
    const mount = `mount --bind "${pages}" "${pages}" && mount -o remount,bind,ro "${pages}"`;
    expect(sentence(await start({}, within(mount)))).toBe(
      `${pages} is on a read-only disk: use a folder that can be written to.`,
    );
  });

  test('the disk of the lake is nearly full', async () => {
    const mount = `mount -t tmpfs -o size=1m none "${folder}"`;
    expect(sentence(await start({}, within(mount)))).toBe(
      `The disk is full: ${folder} has 1 MB left and 200 MB are needed; free some space.`,
    );
  });

  test('the disk of the lake is quite full', async () => {
    const fill = `mount -t tmpfs -o size=1m none "${folder}" && ! dd if=/dev/zero of="${folder}/fill" 2>&-`;
    expect(sentence(await start({}, within(fill)))).toBe(
      `The disk is full (writing to ${folder}): free some space, then run the command again.`,
    );
  });

  test('the build would stand on a read-only disk', async () => {
    const root = process.cwd();
    const mount = `mount --bind "${root}" "${root}" && mount -o remount,bind,ro "${root}" && cd "${root}"`;
    expect(sentence(await start({}, within(mount)))).toBe(
      `${join(root, '.next')} is on a read-only disk: use a folder that can be written to.`,
    );
  });
});
