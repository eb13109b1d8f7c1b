import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { changedFiles, jestArgumentsFor } from '#scripts/test/changed.ts';

test('changed are the files that differ from the last commit, new ones too', async () => {
  const root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  git('init', '--quiet');
  await writeFile(join(root, 'same'), '');
  await writeFile(join(root, 'edited'), '');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  await writeFile(join(root, 'edited'), 'more');
  await writeFile(join(root, 'new file'), '');
  expect(await changedFiles(root)).toEqual(['edited', 'new file']);
  await rm(root, { recursive: true });
});

test.each([
  ['lib/i18n/dates.ts', ['tests/browser/kept-pages.test.ts']],
  ['sanity/studio/config.ts', ['tests/browser/studio/finding.test.ts']],
  ['sanity/lake/lake.ts', []],
])('a change of %s is also tried in a browser where it may show', (path, sampled) => {
  expect(jestArgumentsFor([path])).toEqual(['--passWithNoTests', '--findRelatedTests', path, ...sampled]);
});
