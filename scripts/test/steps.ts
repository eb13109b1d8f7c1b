import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { z } from 'zod';

/** What took how long. */
export type Timing = { name: string; seconds: number };

/** The outcome of a step, and the files in it that were timed. */
export type Count = Timing & { passed: number; failed: number; files: Timing[] };

type Run = { code: number; seconds: number; output: string };

/**
 * Runs a package's script under this Node.
 *
 * @param stdio `pipe` collects its output instead of showing it
 */
async function run(root: string, [script, ...args]: string[], stdio: 'inherit' | 'pipe'): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', script!), ...args], {
    cwd: root,
    stdio: ['inherit', stdio, stdio],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const end = () => child.kill('SIGTERM');
  process.once('SIGTERM', end);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('SIGTERM', end);
  return { code: code ?? 1, seconds: (performance.now() - start) / 1000, output };
}

/** A check that passes or fails as a whole. What it says is shown at its end, since tests run beside it. */
export async function check(root: string, name: string, command: string[]): Promise<Count> {
  const { code, seconds, output } = await run(root, command, 'pipe');
  const passed = code === 0 ? 1 : 0;
  console.log(`\n▸ ${name}: ${passed ? 'passed' : 'failed'} in ${seconds.toFixed(1)} s\n${output}`);
  return { name, seconds, passed, failed: 1 - passed, files: [] };
}

/** What we read of Jest's report. Times are in milliseconds. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })).default([]),
});

/** Jest's tests. A file that could not be run counts as a failure, and so does a run that ends without a report. */
export async function jest(root: string, args: string[]): Promise<Count> {
  const file = join(root, '.cache/jest.json');
  await rm(file, { force: true });
  const command = ['jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args];
  console.log('\n▸ Tests');
  const { code, seconds } = await run(root, command, 'inherit');
  const step = { name: 'Tests', seconds };
  if (!existsSync(file)) return { ...step, passed: 0, failed: 1, files: [] };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = report.parse(
    JSON.parse(await readFile(file, 'utf8')),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    ...step,
    passed: numPassedTests,
    // Jest also fails for reasons of its own, such as a failed teardown.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    files: testResults.map(({ name, startTime, endTime }) => ({
      name: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}
