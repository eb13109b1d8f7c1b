import { findChromium } from '../../../scripts/chromium/find.ts';
import { installChromium } from '../../../scripts/chromium/install.ts';
import { startStack } from './stack.ts';

/** Once a run, before the first browser test: a Chromium, and the site all of them share. */
export default async function globalSetup(): Promise<void> {
  const root = process.cwd();
  process.env.CHROMIUM_PATH = findChromium(root) ?? (await installChromium(root));
  const stack = await startStack({ build: true });
  process.env.TEST_SITE = JSON.stringify({
    url: stack.siteUrl,
    lakeUrl: stack.lakeUrl,
    adminToken: stack.adminToken,
    webhookSecret: stack.webhookSecret,
  });
  globalThis.stopTestSite = stack.stop;
  // Jest forgets its teardown when it is interrupted.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stack.stop().finally(() => process.exit(1)));
  }
}

declare global {
  var stopTestSite: (() => Promise<void>) | undefined;
}
