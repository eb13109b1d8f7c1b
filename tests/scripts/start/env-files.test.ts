import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from '../support/command.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The variables a process sees after loading. Jest's own `process.env` is a copy that Node does not fill. */
async function loaded(env: Record<string, string>): Promise<unknown> {
  const script = `
    import { loadEnvFiles } from './scripts/start/env-files.ts';
    loadEnvFiles(${JSON.stringify(folder)});
    const { TEST_A, TEST_B, TEST_C } = process.env;
    console.log(JSON.stringify([TEST_A, TEST_B, TEST_C]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], env);
  return JSON.parse(stdout);
}

test('the shell wins over .env.local, which wins over .env', async () => {
  await writeFile(join(folder, '.env'), 'TEST_A=env\nTEST_B=env\nTEST_C=env\n');
  await writeFile(join(folder, '.env.local'), 'TEST_A=local\nTEST_B=local\n');
  expect(await loaded({ TEST_A: 'shell' })).toEqual(['shell', 'local', 'env']);
});

test('neither file is needed', async () => {
  expect(await loaded({ TEST_A: 'shell' })).toEqual(['shell', null, null]);
});
