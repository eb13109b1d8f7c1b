import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { webhookSecret } from '#scripts/start/lake.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the webhook secret is made once, long enough, and readable by its owner only', async () => {
  const secret = await webhookSecret(folder);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await webhookSecret(folder)).toBe(secret);
  expect((await stat(join(folder, 'webhook-secret'))).mode & 0o777).toBe(0o600);
});

test('a secret cut short by a full disk is refused with the way out', async () => {
  await writeFile(join(folder, 'webhook-secret'), '');
  await expect(webhookSecret(folder)).rejects.toThrow(/is too short to be a secret: delete it/);
});
