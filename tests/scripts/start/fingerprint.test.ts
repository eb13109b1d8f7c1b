import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { fingerprint } from '#scripts/start/fingerprint.ts';

let root: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'stillpoint-'));
  await write('app/page.tsx', 'one');
  await write('package-lock.json', '{}');
});
afterEach(() => rm(root, { recursive: true }));

test('is the same for the same sources', async () => {
  const before = await fingerprint(root, []);
  await write('app/page.tsx', 'one');
  expect(await fingerprint(root, [])).toBe(before);
});

test.each(['app/page.tsx', 'app/new/page.tsx', 'a-new-folder/a.ts', 'package-lock.json', 'sanity/content-types.ts'])(
  'changes with %s',
  async (path) => {
    const before = await fingerprint(root, []);
    await write(path, 'two');
    expect(await fingerprint(root, [])).not.toBe(before);
  },
);

test.each([
  'tests/a.test.ts',
  'sanity/lake/main.ts',
  'server/main.ts',
  'README.md',
  '.next/BUILD_ID',
  '.lake/lake.db',
  'node_modules/a.js',
])('does not change with %s', async (path) => {
  const before = await fingerprint(root, []);
  await write(path, 'two');
  expect(await fingerprint(root, [])).toBe(before);
});

test('changes when a file is renamed', async () => {
  const before = await fingerprint(root, []);
  await rm(join(root, 'app/page.tsx'));
  await write('app/layout.tsx', 'one');
  expect(await fingerprint(root, [])).not.toBe(before);
});

test('changes with the settings that are built in', async () => {
  expect(await fingerprint(root, ['http://localhost:3000'])).not.toBe(await fingerprint(root, ['https://example.org']));
});
