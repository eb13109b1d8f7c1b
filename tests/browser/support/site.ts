import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type SanityClient } from '@sanity/client';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

import { patience } from '#tests/support/patience.mjs';
import { lakeClient } from './lake-client.ts';
import { siteVariable } from './site-variable.ts';

/** A first render and a browser's start take seconds on a small machine. */
jest.setTimeout(patience(60_000));

const ARTEFACTS = 'tests/artefacts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name such as a colleague's machine uses: browsers treat it unlike "localhost".
  '--host-resolver-rules=MAP *.test 127.0.0.1',
];

const shared = z.object({
  url: z.url(),
  lakeUrl: z.url(),
  adminToken: z.string(),
});

let browser: Browser | undefined;
const contexts: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

/** Said by `jest.config.mjs`, a project each: the tests that read share one site, those that edit another. */
declare const sharedSite: string;

/** The site that the tests of this project share in this worker: started, seeded and built by `shared-site.ts`. */
export const site = shared.parse(
  JSON.parse(process.env[siteVariable(sharedSite, process.env.JEST_WORKER_ID!)] ?? '{}'),
);

/** An administrator's client, seeing drafts and versions under their own ids. */
export const client: SanityClient = lakeClient(site).withConfig({ perspective: 'raw' });

/**
 * A page in a browser profile of its own, closed after the test.
 *
 * @param options Playwright's, such as `{ javaScriptEnabled: false }` or `{ colorScheme: 'dark' }`
 */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newLastingPage(options);
  contexts.push(page.context());
  return page;
}

/** As {@link newPage}, but closed after the last test of the file. */
export async function newLastingPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags,
  });
  const context = await browser.newContext({ baseURL: site.url, ...options });
  return context.newPage();
}

/** Keeps a picture of the page for people to look at, as `tests/artefacts/<name>.png`. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(ARTEFACTS, { recursive: true });
  // The Studio fills the window: a picture of more than that resizes the window while the Studio is in use.
  const fullPage = !new URL(page.url()).pathname.startsWith('/studio');
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage });
}
