import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { calibrate } from '#scripts/test/calibrate.ts';
import { report } from '#scripts/test/report.ts';

test('names the ten slowest files, and keeps the seconds of all', async () => {
  const root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  await mkdir(join(root, '.cache'));
  const said = jest.spyOn(console, 'log').mockImplementation();
  const files = Array.from({ length: 12 }, (_, index) => ({ name: `${index}.test.ts`, seconds: index }));
  await report(root, [{ name: 'Tests', seconds: 66, passed: 12, failed: 0, files }]);
  const text = said.mock.calls.flat().join('\n');
  said.mockRestore();
  expect(text).toContain('66.0 s  Tests');
  expect(text.match(/\d+\.test\.ts/g)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => `${index}.test.ts`));
  const kept = JSON.parse(await readFile(join(root, '.cache/test-report.json'), 'utf8')) as { files: unknown[] };
  expect(kept.files).toHaveLength(12);
  await rm(root, { recursive: true });
});

test('a test has at least twice the time of a quiet machine, for others run beside it', () => {
  expect(calibrate()).toBeGreaterThanOrEqual(2);
});
