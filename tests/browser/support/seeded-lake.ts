import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Children } from '#scripts/start/children.ts';
import { startSeededLake } from '#scripts/start/lake.ts';
import { freePort } from '#tests/support/free-port.ts';

/** Names the folder in the environment, which Jest's workers share. */
const VARIABLE = 'TEST_SEEDED_LAKE';

/** Makes the folder of a lake with the first content, once a run: to seed one takes 8 s, to copy it a moment. */
export async function makeSeededLake(children: Children): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stillpoint-seeded-'));
  const options = { root: process.cwd(), folder, port: await freePort() };
  const lake = await startSeededLake(children, options, 'production');
  await lake.stop();
  process.env[VARIABLE] = folder;
  return folder;
}

/** Copies the folder that {@link makeSeededLake} made. A bench makes none: its lake is empty, and seeded when it starts. */
export async function copySeededLake(to: string): Promise<void> {
  const folder = process.env[VARIABLE];
  if (folder) await cp(folder, to, { recursive: true });
}
