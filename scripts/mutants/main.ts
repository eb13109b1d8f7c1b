import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Stryker } from '@stryker-mutator/core';

import { exitWith, Refusal } from '../bootstrap/refusal.mjs';
import { changedFiles } from '../test/changed.ts';

/**
 * `npm run test:mutants`: changes the core in many small ways, one at a time, and tells which changes no unit test notices.
 * `-- <folder or file> …` does so in these alone, `-- --changed` in the files of the working tree's change. A file meets the
 * tests of the folder that mirrors its own. The exit code is 1 when fewer than 90 of 100 are noticed.
 */
const root = join(import.meta.dirname, '../..');
const core = [
  'lib/page-store',
  'lib/revalidate',
  'lib/content',
  'server',
  'sanity/lake/dataset.ts',
  ...['accounts', 'engine', 'listen', 'store'].map((folder) => `sanity/lake/${folder}`),
];

async function chosen(args: readonly string[]): Promise<readonly string[]> {
  if (args.length === 0) return core;
  if (args[0] !== '--changed') return args;
  const changed = (await changedFiles(root)).filter((path) => core.some((each) => path.startsWith(each)));
  return changed.filter((path) => existsSync(join(root, path)));
}

try {
  const paths = await chosen(process.argv.slice(2));
  const missing = paths.find((path) => !existsSync(join(root, path)));
  if (missing) throw new Refusal(`There is no ${missing}: give folders or files, such as lib/revalidate.`);
  if (paths.length === 0) throw new Refusal('Nothing of the core has changed since the last commit.');
  const isFolder = (path: string) => statSync(join(root, path)).isDirectory();
  const tests = paths.map((path) => `tests/${isFolder(path) ? path : dirname(path)}`);
  process.env['MUTANTS_MEET'] = tests.filter((folder) => existsSync(join(root, folder))).join(',');
  const outcome = await new Stryker({
    mutate: paths.map((path) => (isFolder(path) ? `${path}/**/*.ts` : path)),
    testRunner: 'jest',
    jest: { configFile: 'scripts/mutants-jest.config.mjs', enableFindRelatedTests: false },
    coverageAnalysis: 'perTest',
    // What a module does when it is loaded would need every test once more for each mutant.
    ignoreStatic: true,
    concurrency: 1,
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: '.cache/mutants.json' },
    tempDirName: '.cache/stryker',
    ignorePatterns: ['.next', '.next-standalone', '.lake', '.cache', '.pages', 'tests/artefacts'],
  }).runMutationTest();
  const noticed = outcome.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const all = outcome.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)).length;
  console.log(`\n${noticed} of ${all} noticed`);
  process.exitCode = noticed < 0.9 * all ? 1 : 0;
} catch (error) {
  exitWith(error);
}
