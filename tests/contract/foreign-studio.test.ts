import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { describeDeep } from '#tests/support/deep.ts';

import { findChromium } from '#scripts/chromium/find.ts';
import { installChromium } from '#scripts/chromium/install.ts';
import { eventually } from '#tests/support/eventually.ts';
import { patience } from '#tests/support/patience.mjs';
import { buildForeignStudio, type ServedStudio, serveOverHttp2, servePlainly } from './support/foreign-studio.ts';
import { type TestLake, testLake } from './support/test-lake.ts';

/** A Studio that others made, which knows the lake as a project, a dataset and an address, works on it unchanged. */
const START_MS = patience(90_000);

describeDeep('a Studio of the npm packages alone', () => {
  jest.setTimeout(patience(300_000));

  let folder: string;
  let dist: string;
  let browser: Browser;
  let lake: TestLake;
  let served: ServedStudio;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foreign-studio-'));
    dist = await buildForeignStudio(join(folder, 'studio'));
    const executablePath = findChromium(process.cwd()) ?? (await installChromium(process.cwd()));
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  });
  beforeEach(async () => {
    lake = await testLake();
    await lake.client.create({ _id: 'first', _type: 'note', title: 'First' });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served?.stop();
    await lake?.remove();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(): Promise<Page> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
    // As it is kept there after signing in.
    await context.addInitScript((token) => {
      const session = { token, time: new Date().toISOString() };
      localStorage.setItem('__studio_auth_token_stillpoint', JSON.stringify(session));
    }, lake.adminToken);
    const page = await context.newPage();
    page.setDefaultTimeout(START_MS);
    await page.goto(`${served.url}/structure/note;first`);
    return page;
  }

  const draft = () => lake.client.getDocument('drafts.first');

  it.each([
    ['HTTP/1.1', servePlainly],
    ['HTTP/2', serveOverHttp2],
  ])('opens, edits, uploads and publishes over %s', async (_protocol, serve) => {
    served = await serve(dist, lake.url, folder);
    const page = await open();
    await page.getByTestId('field-title').getByRole('textbox').fill('Edited');
    await eventually(async () => expect(await draft()).toMatchObject({ title: 'Edited' }));

    const buffer = await sharp({ create: { width: 64, height: 40, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const chosen = page.waitForEvent('filechooser');
    await page.getByTestId('file-input-upload-button-sanity-default').click();
    await (await chosen).setFiles({ name: 'grey.png', mimeType: 'image/png', buffer });
    const picture = { asset: { _ref: expect.stringMatching(/^image-[0-9a-f]{40}-64x40-png$/) as string } };
    await eventually(async () => expect(await draft()).toMatchObject({ picture }));

    await page.getByTestId('action-publish').click();
    await eventually(async () =>
      expect(await lake.client.getDocument('first')).toMatchObject({ title: 'Edited', picture }),
    );
    await eventually(async () => expect(await draft()).toBeUndefined());
  });
});
