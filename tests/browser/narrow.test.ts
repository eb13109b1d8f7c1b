import { type Page } from 'playwright-core';

import { DEEP } from '#tests/support/deep.ts';
import { NOT_FOUND, ONE_OF_EACH } from './support/pages.ts';
import { newPage } from './support/site.ts';
import { everyPage } from './support/sitemap.ts';

const paths = async () => [...(DEEP ? await everyPage() : ONE_OF_EACH), NOT_FOUND];

/** A telephone, and what 1280 CSS pixels leave at 400 %. */
const NARROW = { viewport: { width: 320, height: 640 } };

/** What a page loses in width or in height. */
const losses = (page: Page) =>
  page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *:not(.visually-hidden)')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (
        (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
        found.push(`${element.className} is cut off`);
    }
    return found;
  });

/** Everything to hit that is smaller than 44 by 44 pixels; links in a sentence may be (WCAG 2.2, 2.5.5). */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const inSentence = (element: Element) => {
      if (!/^inline(-block)?$/.test(getComputedStyle(element).display)) return false;
      const block = element.closest('p, li, dd, td, figcaption, h1, h2, h3, h4')?.cloneNode(true) as
        Element | undefined;
      for (const link of block?.querySelectorAll('a') ?? []) link.remove();
      return /\p{L}/u.test(block?.textContent ?? '');
    };
    /** A label is part of its field; a card is all one link. */
    const areaOf = (element: Element) =>
      element instanceof HTMLInputElement && element.labels?.length && /radio|checkbox/.test(element.type)
        ? element.labels[0]!
        : (element.closest('.card') ?? element);
    return [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden], [tabindex="-1"])')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip-link') && !inSentence(element))
      .map((element) => ({ element, ...areaOf(element).getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 44 || height < 44)
      .map(({ element, width, height }) => `${width} × ${height}: ${element.outerHTML.slice(0, 100)}`);
  });

/** Applies a style sheet of the reader's own, in place of the one before. */
const applyStyles = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** WCAG 2.2, 1.4.12. */
const WIDE_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important; }`;

/** What a browser's own setting for the size of letters does. */
const LETTERS_TWICE_AS_LARGE = 'html { font-size: 200%; }';

/** Puts a word of sixty letters in each text that editors write; buttons and labels are the site's own words. */
const writeLongWords = (page: Page) =>
  page.evaluate(() => {
    const written = `h1, h2, h3, h4, p:not(.feedback-question p, .pagination p), dd, dfn, summary, figcaption,
      .rich-text li, .key-points li, .site-name span, .notice, .contents a, .ways a, .breadcrumbs a, .topic-links a,
      .site-header nav a, address a, :is(h2, h3, h4, p) > a:not(.citation)`;
    for (const element of document.querySelectorAll(written))
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) node.textContent = 'm'.repeat(60);
  });

test('nothing is lost, needs sideways scrolling or is too small for a finger, however large letters and words are', async () => {
  const page = await newPage(NARROW);
  const faults: string[] = [];
  for (const path of await paths()) {
    const note = (kind: string, found: readonly string[]) =>
      faults.push(...found.map((fault) => `${path}, ${kind}: ${fault}`));
    await page.setViewportSize(NARROW.viewport);
    await page.goto(path);
    note('for a finger', await smallTargets(page));
    note('at 400 %', await losses(page));
    await applyStyles(page, WIDE_SPACING);
    note('spaced', await losses(page));
    await applyStyles(page, LETTERS_TWICE_AS_LARGE);
    note('large letters', await losses(page));
    await page.setViewportSize({ width: 412, height: 800 });
    note('large letters at 412 pixels', await losses(page));
    await page.setViewportSize(NARROW.viewport);
    await applyStyles(page, '');
    await writeLongWords(page);
    note('long words', await losses(page));
  }
  expect(faults).toEqual([]);
}, 300_000);

test('a telephone folds the filters of a search, so that the first result is seen; a wide window shows them', async () => {
  const page = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await page.goto('/search?q=CST');
  const kind = page.getByRole('navigation', { name: 'Kind' });
  const { y, height } = (await page.locator('.search-hits > li').first().boundingBox())!;
  expect(y + height).toBeLessThan(844);
  expect(await kind.isVisible()).toBe(false);
  await page.locator('.search-filters summary').press('Enter');
  await kind.getByRole('link', { name: /^Articles/ }).click();
  await page.waitForURL(/type=article/);
  expect(await page.locator('.search-filters summary').textContent()).toBe('Only Articles');
  await page.setViewportSize({ width: 1280, height: 844 });
  expect(await kind.isVisible()).toBe(true);
});
