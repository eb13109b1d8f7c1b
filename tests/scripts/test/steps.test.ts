import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { check, jest as countJest } from '#scripts/test/steps.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  await mkdir(join(root, '.cache'));
  await mkdir(join(root, 'node_modules/jest/bin'), { recursive: true });
  jest.spyOn(console, 'log').mockImplementation();
});
afterEach(() => rm(root, { recursive: true }));

/** Stands in for Jest: writes this report, if any, and ends with this code. */
async function standIn(report: object | undefined, code: number): Promise<void> {
  const write = `require('node:fs').writeFileSync('.cache/jest.json', ${JSON.stringify(JSON.stringify(report))});`;
  await writeFile(join(root, 'node_modules/jest/bin/jest.js'), `${report ? write : ''} process.exitCode = ${code};`);
}

const report = (passed: number, failed: number, broken: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
});

test.each([
  ['tests', report(5, 0, 0), 0, { passed: 5, failed: 0 }],
  ['failed tests', report(5, 2, 0), 1, { passed: 5, failed: 2 }],
  ['a file that could not be run', report(5, 0, 1), 1, { passed: 5, failed: 1 }],
  ['a run that fails for a reason of its own', report(5, 0, 0), 1, { passed: 5, failed: 1 }],
  ['a run without a report', undefined, 1, { passed: 0, failed: 1 }],
])('counts %s', async (_, written, code, count) => {
  await standIn(written, code);
  expect(await countJest(root, [])).toMatchObject(count);
});

test('says how long each file took', async () => {
  const testResults = [{ name: join(root, 'tests/a.test.ts'), startTime: 1_000, endTime: 3_500 }];
  await standIn({ ...report(1, 0, 0), testResults }, 0);
  expect((await countJest(root, [])).files).toEqual([{ name: 'tests/a.test.ts', seconds: 2.5 }]);
});

test('a pattern that fits no file fails, and one that fits in one project only does not', async () => {
  await rm(join(root, 'node_modules'), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  const projects = ['one', 'two'].map((name) => ({ displayName: name, testMatch: [`<rootDir>/${name}/*.test.js`] }));
  await writeFile(join(root, 'jest.config.json'), JSON.stringify({ projects }));
  for (const name of ['one', 'two']) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, `${name}.test.js`), "test('passes', () => undefined);");
  }
  expect(await countJest(root, ['two/tow'])).toMatchObject({ passed: 0, failed: 1 });
  expect(await countJest(root, ['two/two'])).toMatchObject({ passed: 1, failed: 0 });
}, 60_000);

test('an earlier report does not stand in for one that is missing', async () => {
  await writeFile(join(root, '.cache/jest.json'), JSON.stringify(report(5, 0, 0)));
  await standIn(undefined, 1);
  expect(await countJest(root, [])).toMatchObject({ passed: 0, failed: 1 });
});

test.each([
  [0, { passed: 1, failed: 0 }],
  [2, { passed: 0, failed: 1 }],
])('a check that ends with code %d counts as one', async (code, count) => {
  await standIn(undefined, code);
  expect(await check(root, 'Types', ['jest/bin/jest.js'])).toMatchObject(count);
});
