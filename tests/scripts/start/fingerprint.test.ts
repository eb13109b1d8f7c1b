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
  const before = await fingerprint('site', root, []);
  await write('app/page.tsx', 'one');
  expect(await fingerprint('site', root, [])).toBe(before);
});

/** Whether the fingerprints of site and Studio change with a file. */
async function changes(path: string): Promise<{ site: boolean; studio: boolean }> {
  const before = [await fingerprint('site', root, []), await fingerprint('studio', root, [])];
  await write(path, 'two');
  return {
    site: (await fingerprint('site', root, [])) !== before[0],
    studio: (await fingerprint('studio', root, [])) !== before[1],
  };
}

test.each(['a-new-folder/a.ts', 'package-lock.json', 'tsconfig.json', 'sanity/content-types.ts'])(
  'both change with %s',
  async (path) => {
    expect(await changes(path)).toEqual({ site: true, studio: true });
  },
);

test.each([
  'app/page.tsx',
  'app/new/page.tsx',
  'lib/i18n/dates.ts',
  'next.config.ts',
  'server/main.ts',
  'sanity/types.generated.ts',
])('a change of %s rebuilds no Studio', async (path) => {
  expect(await changes(path)).toEqual({ site: true, studio: false });
});

test.each(['sanity/studio/config.ts', 'sanity/schema/documents/article.ts'])(
  'a change of %s rebuilds the Studio only',
  async (path) => {
    expect(await changes(path)).toEqual({ site: false, studio: true });
  },
);

test.each([
  'tests/a.test.ts',
  'sanity/lake/main.ts',
  'README.md',
  '.next/BUILD_ID',
  '.lake/lake.db',
  'node_modules/a.js',
])('nothing is rebuilt for %s', async (path) => {
  expect(await changes(path)).toEqual({ site: false, studio: false });
});

test('changes when a file is renamed', async () => {
  const before = await fingerprint('site', root, []);
  await rm(join(root, 'app/page.tsx'));
  await write('app/layout.tsx', 'one');
  expect(await fingerprint('site', root, [])).not.toBe(before);
});

test('changes with the settings that are built in', async () => {
  expect(await fingerprint('site', root, ['http://localhost:3000'])).not.toBe(
    await fingerprint('site', root, ['https://example.org']),
  );
});
