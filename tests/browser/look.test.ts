import { type Page } from 'playwright-core';

import { DEEP, sampleOf } from '#tests/support/deep.ts';
import { NOT_FOUND, ONE_OF_EACH } from './support/pages.ts';
import { keepScreenshot, newPage } from './support/site.ts';

const modes = [
  { mode: 'light', options: { colorScheme: 'light' } },
  { mode: 'dark', options: { colorScheme: 'dark' } },
  { mode: 'forced', options: { forcedColors: 'active' } },
  { mode: 'print', options: {} },
] as const;
const devices = [
  { device: 'phone', viewport: { width: 390, height: 844 } },
  { device: 'desktop', viewport: { width: 1280, height: 900 } },
];

const paths = DEEP ? [...ONE_OF_EACH, '/about', '/feedback/thanks', NOT_FOUND] : ['/'];

/** Asks for all pictures. @returns those that are not there */
async function missingPictures(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager';
  });
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return page.evaluate(() =>
    [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ currentSrc }) => currentSrc),
  );
}

/** With DEEP=1 every mode on every device; otherwise a telephone in the light. */
const views = sampleOf(
  modes.flatMap((mode) => devices.map((device) => ({ ...mode, ...device }))),
  1,
);

test.each(views)(
  'pages to look at in $mode on a $device, with all their pictures',
  async ({ mode, device, options, viewport }) => {
    const page = await newPage({ ...options, viewport });
    if (mode === 'print') await page.emulateMedia({ media: 'print' });
    for (const path of paths) {
      await page.goto(path);
      expect([path, await missingPictures(page)]).toEqual([path, []]);
      const name = path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
      await keepScreenshot(page, `look/${name}-${mode}-${device}`);
    }
  },
  300_000,
);
