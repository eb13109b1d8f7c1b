import { type Page } from 'playwright-core';

import { sampleOf } from '#tests/support/deep.ts';
import { NOT_FOUND, ONE_OF_EACH } from './support/pages.ts';
import { newPage } from './support/site.ts';

/** How many stops the Tab key should make on a page: everything that can be used and is shown. */
const countStops = (page: Page) =>
  page
    .locator('a[href], button, summary, [tabindex="0"], input:not([type=hidden], [tabindex="-1"])')
    .evaluateAll((elements) => {
      const shown = elements.filter((element) => element.checkVisibility());
      // The arrow keys lead from one radio button of a group to the next.
      const groups = shown.map((element) =>
        element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element,
      );
      return new Set(groups).size;
    });

/** Where the focus is and whether one can see that; `null` when it is nowhere. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const { left, top, width, height } = element.getClientRects()[0]!;
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: element.textContent || element.tagName,
      outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)'),
      uncovered: seen !== null && element.contains(seen),
    };
  });

/** With DEEP=1 every kind; otherwise those that have what the others have not: a menu and lists to open, and a form. */
const SAMPLE = ['/faqs', '/search?q=CST'];
const paths = sampleOf([...new Set([...SAMPLE, ...ONE_OF_EACH, NOT_FOUND])], SAMPLE.length);

test.each(paths)('on %s the Tab key reaches everything, each with a focus that is seen', async (path) => {
  const page = await newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(path);
  const stops = await countStops(page);
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    expect({ stop, ...focus }).toMatchObject({ stop, outlined: true, uncovered: true });
    if (stop === 0) expect(focus?.name).toMatch(/^(Skip to the text|Ir al texto)$/);
  }
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBeNull();
});
