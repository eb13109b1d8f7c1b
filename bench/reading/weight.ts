import { setTimeout } from 'node:timers/promises';

import { type Browser, chromium } from 'playwright-core';

/** What a page cost the network, headers included, in bytes. */
export interface Weight {
  total: number;
  script: number;
  requests: number;
}

/** A telephone of the size that Lighthouse takes. */
const TELEPHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };

/** A page is loaded once nothing was received for so long; that the network is idle never happens beside `<SanityLive />`. */
const QUIET_MS = 1_000;

/** Loads a page as a first visitor and adds up what Chromium received. */
export async function weigh(executablePath: string, url: string): Promise<Weight> {
  // Chromium refuses its sandbox to root.
  const browser: Browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await (await browser.newContext({ ...TELEPHONE, ignoreHTTPSErrors: true })).newPage();
    const devtools = await page.context().newCDPSession(page);
    const types = new Map<string, string>();
    let lastAt = Date.now();
    const weight: Weight = { total: 0, script: 0, requests: 0 };
    devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      lastAt = Date.now();
      weight.requests += 1;
      weight.total += encodedDataLength;
      if (types.get(requestId) === 'Script') weight.script += encodedDataLength;
    });
    await devtools.send('Network.enable');
    await page.goto(url, { waitUntil: 'load' });
    while (Date.now() - lastAt < QUIET_MS) await setTimeout(100);
    return weight;
  } finally {
    await browser.close();
  }
}
