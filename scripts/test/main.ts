import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { exitWith } from '../bootstrap/refusal.mjs';
import { check, type Count, jest } from './steps.ts';

/**
 * `npm test`: types, lint and formatting (one each), then every Jest test. `npm test -- <pattern>` runs the Jest tests
 * of that pattern alone. The last line is `N passed, N failed`; the exit code is 1 when something failed.
 */
const root = join(import.meta.dirname, '../..');
const given = process.argv.slice(2);
const pattern = given.filter((argument) => argument !== '--deep');
if (given.includes('--deep')) process.env.DEEP = '1';

/** Two workers: the tests start servers of their own. */
const besidesBrowser = ['--selectProjects', 'unit', 'components', 'contract', '--maxWorkers=2'];
/** Those in a browser share a site. */
const oneAtATime = '--runInBand';
const inBrowser = ['--selectProjects', 'browser', 'studio', oneAtATime];

async function test(): Promise<Count[]> {
  await mkdir(join(root, '.cache'), { recursive: true });
  if (pattern.length > 0) return [await jest(root, [oneAtATime, ...pattern])];
  return [
    // Pages' own types are generated: `tsc` needs them.
    await check(root, 'Types of the routes', ['next/dist/bin/next', 'typegen']),
    await check(root, 'Types', ['typescript/bin/tsc']),
    await check(root, 'Lint', ['eslint/bin/eslint.js', '.', '--max-warnings=0']),
    await check(root, 'Formatting', ['prettier/bin/prettier.cjs', '--check', '.']),
    await jest(root, besidesBrowser),
    await jest(root, inBrowser),
  ];
}

try {
  const counts = await test();
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  exitWith(error);
}
