import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { exitWith } from '../bootstrap/refusal.mjs';
import { calibrate } from './calibrate.ts';
import { changedFiles, jestArgumentsFor } from './changed.ts';
import { check, type Count, jest } from './steps.ts';
import { report } from './report.ts';

/**
 * `npm test`: types, lint and formatting (one each), and beside them every Jest test. `npm test -- <pattern>` runs the
 * Jest tests of that pattern alone, `npm test -- --changed` what the changes since the last commit can affect. The last
 * line is `N passed, N failed`; the exit code is 1 when something failed.
 */
const root = join(import.meta.dirname, '../..');
const given = process.argv.slice(2);
const options = new Set(['--deep', '--changed']);
const pattern = given.filter((argument) => !options.has(argument));
if (given.includes('--deep')) process.env.DEEP = '1';

/** Each worker has a site of its own, and a Chromium: on a large machine memory is the limit. */
const WORKERS = Math.min(4, Math.max(2, availableParallelism()));
const sideBySide = `--maxWorkers=${WORKERS}`;

/** With their caches: a file that is as it was is not looked at again. */
const prettier = ['prettier/bin/prettier.cjs', '--check', '--cache', '--cache-location=.cache/prettier', '.'];
const eslint = ['eslint/bin/eslint.js', '--max-warnings=0', '--cache', '--cache-location=.cache/eslint'];

/** One after the other: they use the processor that browser tests leave idle. */
async function checks(): Promise<Count[]> {
  return [
    // Pages' own types are generated: `tsc` needs them.
    await check(root, 'Types of the routes', ['next/dist/bin/next', 'typegen']),
    await check(root, 'Types', ['typescript/bin/tsc']),
    await check(root, 'Lint', [...eslint, '.']),
    await check(root, 'Formatting', prettier),
  ];
}

async function test(): Promise<Count[]> {
  await mkdir(join(root, '.cache'), { recursive: true });
  process.env.TEST_SLOWNESS = calibrate().toFixed(2);
  if (pattern.length > 0) return [await jest(root, ['--runInBand', ...pattern])];
  const args = given.includes('--changed') ? jestArgumentsFor(await changedFiles(root)) : [];
  const [tests, checked] = await Promise.all([jest(root, [sideBySide, ...args]), checks()]);
  return [tests, ...checked];
}

try {
  const counts = await test();
  await report(root, counts);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  exitWith(error);
}
