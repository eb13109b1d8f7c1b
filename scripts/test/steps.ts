import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

export type Count = { passed: number; failed: number };

/** Runs a package's script under this Node, its output on our terminal, and returns its exit code. */
async function run(root: string, [script, ...args]: string[]): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script!), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const end = () => child.kill('SIGTERM');
  process.once('SIGTERM', end);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('SIGTERM', end);
  return code ?? 1;
}

/** A check that passes or fails as a whole. */
export async function check(root: string, name: string, command: string[]): Promise<Count> {
  console.log(`\n▸ ${name}`);
  return (await run(root, command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What we read of Jest's report. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** Jest's tests. A file that could not be run counts as a failure, and so does a run that ends without a report. */
export async function jest(root: string, args: string[]): Promise<Count> {
  const file = join(root, '.cache/jest.json');
  await rm(file, { force: true });
  const command = ['jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args];
  console.log('\n▸ Tests');
  const code = await run(root, command);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report.parse(
    JSON.parse(await readFile(file, 'utf8')),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest also fails for reasons of its own, such as a failed teardown.
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
