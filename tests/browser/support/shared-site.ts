import { findChromium } from '#scripts/chromium/find.ts';
import { installChromium } from '#scripts/chromium/install.ts';
import { startStack } from './stack.ts';

/**
 * Once a run and before its first test: a Chromium, and the site that all tests of a Jest project share. Its address is
 * left in the environment, under the project's name, where `site.ts` finds it.
 */
export async function shareSite(project: 'browser' | 'studio'): Promise<void> {
  const root = process.cwd();
  process.env.CHROMIUM_PATH = findChromium(root) ?? (await installChromium(root));
  const stack = await startStack({ build: true });
  process.env[`TEST_SITE_${project}`] = JSON.stringify({
    url: stack.siteUrl,
    lakeUrl: stack.lakeUrl,
    adminToken: stack.adminToken,
    webhookSecret: stack.webhookSecret,
  });
  (globalThis.stopTestSites ??= []).push(stack.stop);
  // Jest forgets its teardown when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stack.stop().finally(() => process.exit(1)));
  }
}

declare global {
  var stopTestSites: (() => Promise<void>)[] | undefined;
}
