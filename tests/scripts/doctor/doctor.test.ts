import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Ended, run } from '../support/command.ts';
import { freePort } from '#tests/support/free-port.ts';

// A process each, on a machine that may be busy with other tests.
jest.setTimeout(60_000);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function doctor(env: Record<string, string> = {}): Promise<Ended> {
  const ports = { PORT: String(await freePort()), LAKE_PORT: String(await freePort()) };
  return run(process.execPath, ['scripts/doctor.mjs'], { ...ports, LAKE_DIR: folder, ...env });
}

test('before the first start nothing is broken, and each line says what makes it', async () => {
  const { code, stdout } = await doctor();
  expect(stdout).toMatch(/^✓ Node .*as pinned$/m);
  expect(stdout).toMatch(/^✓ Environment +embedded lake in /m);
  expect(stdout).toMatch(/^– Content .*does not answer: `npm start` starts it/m);
  expect(stdout).not.toMatch(/Webhook/);
  expect(stdout).toMatch(/^– Site +not running at .*: `npm start` starts it$/m);
  expect(stdout).toMatch(/\nNothing is broken\.\n$/);
  expect(code).toBe(0);
});

test('a broken value is marked, explained and fails', async () => {
  const { code, stdout } = await doctor({ SITE_URL: 'www.example.org' });
  expect(stdout).toContain('✗ Environment   SITE_URL is "www.example.org": write the address visitors use');
  expect(stdout).toMatch(/\n1 broken: mend what is marked ✗\.\n$/);
  expect(code).toBe(1);
});

test('a lake that answers, but not as a lake does, is broken and not absent', async () => {
  const other = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{}'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { code, stdout } = await doctor({ LAKE_PORT: String((other.address() as AddressInfo).port) });
  other.close();
  expect(stdout).toMatch(/^✗ Content .* cannot be read: /m);
  expect(code).toBe(1);
});

test('the build is looked for where SITE_BUILD_DIR says', async () => {
  await mkdir('.cache', { recursive: true });
  const built = await mkdtemp('.cache/test-doctor-');
  expect((await doctor({ SITE_BUILD_DIR: built })).stdout).toMatch(/^– Build +none yet/m);
  await writeFile(join(built, 'made-from'), 'sources');
  expect((await doctor({ SITE_BUILD_DIR: built })).stdout).toMatch(/^✓ Build +present/m);
  await rm(built, { recursive: true });
});

test('the folders of content and pages are looked at, and a file in the place of one is marked', async () => {
  const pages = join(folder, 'pages');
  const { stdout } = await doctor({ PAGES_DIR: pages });
  expect(stdout).toContain(`✓ Lake folder   ${folder}, `);
  expect(stdout).toContain(`– Pages folder  ${pages} is not there yet: \`npm start\` makes it\n`);
  await writeFile(pages, '');
  const broken = await doctor({ PAGES_DIR: pages });
  expect(broken.stdout).toContain(
    `✗ Pages folder  ${pages} is a file: set PAGES_DIR to a folder, or move the file away\n`,
  );
  expect(broken.code).toBe(1);
});

test('a Chromium that is not where it should be is marked', async () => {
  const { code, stdout } = await doctor({ CHROMIUM_PATH: '/nowhere/chromium' });
  expect(stdout).toMatch(/^✗ Chromium +CHROMIUM_PATH is "\/nowhere\/chromium", where there is no file/m);
  expect(code).toBe(1);
});

test('hosted Sanity may have a webhook besides', async () => {
  const closed = `http://127.0.0.1:${await freePort()}`;
  const { code, stdout } = await doctor({ SANITY_PROJECT_ID: 'ab12cd34', SANITY_API_HOST: closed });
  expect(stdout).toMatch(/^✗ Content +project ab12cd34, dataset production cannot be read/m);
  expect(stdout).toMatch(/^– Webhook +no SANITY_WEBHOOK_SECRET/m);
  expect(code).toBe(1);
});
