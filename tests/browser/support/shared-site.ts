import { rm } from 'node:fs/promises';

import { findChromium } from '#scripts/chromium/find.ts';
import { installChromium } from '#scripts/chromium/install.ts';
import { Children } from '#scripts/start/children.ts';
import { makeSeededLake } from './seeded-lake.ts';
import { siteVariable } from './site-variable.ts';
import { type Stack, startStack } from './stack.ts';

declare global {
  /** Ends what was started for all tests. Kept here because Jest loads each project's setup apart. */
  var stopTestSites: (() => Promise<unknown>)[] | undefined;
}

/** What all projects need, once a run: a Chromium, and a seeded lake to copy. */
async function prepare(): Promise<(() => Promise<unknown>)[]> {
  const stops: (() => Promise<unknown>)[] = (globalThis.stopTestSites = []);
  // Jest forgets its teardown when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.all(stops.map((stop) => stop())).finally(() => process.exit(1)));
  }
  const root = process.cwd();
  process.env.CHROMIUM_PATH = findChromium(root) ?? (await installChromium(root));
  const children = new Children();
  stops.push(() => children.stop());
  const seeded = await makeSeededLake(children);
  stops.push(() => rm(seeded, { recursive: true, force: true }));
  return stops;
}

/**
 * Before the first test of a Jest project: a site for each of Jest's workers, which the project's tests in that worker
 * share. Its address is left in the environment, where `site.ts` finds it.
 */
export async function shareSites(project: 'browser' | 'studio', workers: number): Promise<void> {
  const stops = globalThis.stopTestSites ?? (await prepare());
  const share = (stack: Stack, worker: number): void => {
    stops.push(stack.stop);
    process.env[siteVariable(project, String(worker))] = JSON.stringify({
      url: stack.siteUrl,
      lakeUrl: stack.lakeUrl,
      adminToken: stack.adminToken,
    });
  };
  // The first builds what all serve. Jest numbers its workers from 1.
  share(await startStack({ build: true }), 1);
  const others = Array.from({ length: workers - 1 }, (_, index) => index + 2);
  await Promise.all(others.map(async (worker) => share(await startStack({ build: false }), worker)));
}
