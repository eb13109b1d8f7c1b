import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LakeProcess, mutate, startProcess } from './durability/lake-process.ts';

jest.setTimeout(60_000);

let directory: string;
let lake: LakeProcess | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lake-process-'));
  lake = undefined;
});
afterEach(async () => {
  lake?.kill();
  await lake?.ended;
  await rm(directory, { recursive: true });
});

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, also with a listener connected', async (signal) => {
    lake = await startProcess(directory);
    const stream = await fetch(`${lake.url}/v2021-10-21/data/listen/production?query=*`);
    lake.kill(signal);
    expect(await lake.ended).toBe(0);
    expect(await stream.text()).toContain('event: welcome');
    expect(lake.errors()).toBe('');
  });

  it('refuses a second one on the same folder, and lets one follow a killed one', async () => {
    lake = await startProcess(directory);
    await expect(startProcess(directory)).rejects.toThrow(
      /ended \(1\): Another lake is using .*: stop it first, or give this one its own folder with LAKE_DIR\./,
    );
    await mutate(lake, [{ create: { _id: 'a', _type: 'note' } }]);
    lake.kill('SIGKILL');
    await lake.ended;
    lake = await startProcess(directory);
    expect((await fetch(`${lake.url}/v1/data/doc/production/a`)).status).toBe(200);
  });

  it('says in one sentence that a port is taken, and frees the folder', async () => {
    lake = await startProcess(directory);
    const port = new URL(lake.url).port;
    const other = join(directory, 'other');
    await expect(startProcess(other, { LAKE_PORT: port })).rejects.toThrow(
      `ended (1): Port ${port} is taken: stop what uses it, or set LAKE_PORT.`,
    );
  });

  it('says which environment variable is wrong', async () => {
    await expect(startProcess(directory, { LAKE_PORT: 'x' })).rejects.toThrow(
      'ended (1): The lake cannot start with this environment: LAKE_PORT: a port number.',
    );
  });
});
