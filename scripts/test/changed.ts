import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Files of the working tree that differ from the last commit, new ones included; paths from `root`. */
export async function changedFiles(root: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['status', '--porcelain', '-z', '--untracked-files=all'], {
    cwd: root,
  });
  // A renamed file is followed by its old name, which is one more changed path.
  return stdout
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.replace(/^.. /, ''));
}

/** Browser tests ask a running site, so no import leads from them to what they test. These stand for all of them. */
const samples = [
  { files: /^(?:app|components|lib|public|server)\/|^next\.config\.ts$/, test: 'tests/browser/kept-pages.test.ts' },
  { files: /^sanity\/(?:studio|schema)\//, test: 'tests/browser/studio/finding.test.ts' },
];

/**
 * What Jest is asked to run for these changed files: the tests that import one of them, directly or through others, and
 * one browser test for site and Studio each.
 */
export function jestArgumentsFor(changed: readonly string[]): string[] {
  const sampled = samples.filter(({ files }) => changed.some((path) => files.test(path))).map(({ test }) => test);
  return ['--passWithNoTests', '--findRelatedTests', ...changed, ...sampled];
}
