import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { type AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { type BrowserContextOptions } from 'playwright-core';

import { nuFaults } from './support/nu-checker.ts';
import { DEEP, ONE_OF_EACH } from './support/pages.ts';
import { newPage, site } from './support/site.ts';
import { sitemapPaths } from './support/sitemap.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Mode = BrowserContextOptions & { name: string };

const widths = [320, 768, 1440];
const schemes: Mode[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', forcedColors: 'active' },
];
const everyMode = schemes.flatMap((scheme) =>
  widths.map((width) => ({ ...scheme, name: `${scheme.name}, ${width}`, viewport: { width, height: 900 } })),
);
/** Each scheme and each width once. */
const modes = DEEP ? everyMode : everyMode.filter((_, index) => index % 4 === 0);

const paths = async () => (DEEP ? [...(await sitemapPaths()), '/search?q=CST', '/search?q=zzzz'] : ONE_OF_EACH);

test.each(modes)(
  'axe finds nothing: $name',
  async ({ name, ...options }) => {
    const page = await newPage(options);
    const faults: string[] = [];
    for (const path of await paths()) {
      await page.goto(path);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(`axe.run({
      rules: {
        'color-contrast-enhanced': { enabled: ${!name.startsWith('forced')} },
        'color-contrast': { enabled: ${!name.startsWith('forced')} },
        'target-size': { enabled: true },
      },
    })`)) as AxeResults;
      for (const { id, nodes } of violations) faults.push(...nodes.map(({ html }) => `${path} ${id}: ${html}`));
    }
    expect(faults).toEqual([]);
  },
  600_000,
);

test('html-validate finds nothing on any page', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // How React writes HTML; none of it is an error to a parser.
      'attr-case': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'no-implicit-button-type': 'error',
      'void-style': 'off',
      'no-inline-style': 'off',
      // Editors' titles may be as long as they need; the Studio warns.
      'long-title': 'off',
    },
  });
  const faults: string[] = [];
  for (const path of [...(await sitemapPaths()), '/search?q=CST', '/search?q=zzzz']) {
    const html = await (await fetch(site.url + path)).text();
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector ?? ''})`),
      );
    }
  }
  expect(faults).toEqual([]);
}, 300_000);

if (DEEP) {
  test('the Nu checker finds nothing on any page', async () => {
    const pages = new Map<string, string>();
    for (const path of await paths()) pages.set(path, await (await fetch(site.url + path)).text());
    expect(await nuFaults(pages)).toEqual([]);
  }, 600_000);
}

test('the Tab key reaches everything, in order, each with a visible focus', async () => {
  const page = await newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  for (const path of ['/', '/articles/what-the-research-says', '/faqs', '/search?q=CST']) {
    await page.goto(path);
    const expected = await page
      .locator('a[href], button, input:not([type=hidden]), summary')
      .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
    const reached: string[] = [];
    for (let count = 0; count < expected; count++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        return {
          name: element.textContent ?? element.tagName,
          outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          inView: bottom > 0 && top < innerHeight,
        };
      });
      expect(focus).toMatchObject({ outlined: true, inView: true });
      reached.push(focus?.name ?? '');
    }
    expect(reached).toHaveLength(expected);
    expect(reached[0]).toContain('Skip to the text');
  }
}, 120_000);

test('at 400 % and with wide text spacing nothing is lost or needs sideways scrolling', async () => {
  // 1280 CSS pixels at 400 % leave 320.
  const page = await newPage({ viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const path of await paths()) {
    await page.goto(path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      // WCAG 2.2, 1.4.12.
      sheet.replaceSync(`* {
        line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
      } p { margin-bottom: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
    });
    const faults = await page.evaluate(() => {
      const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
      for (const element of document.querySelectorAll<HTMLElement>('body *:not(.visually-hidden)')) {
        if (!['hidden', 'clip'].includes(getComputedStyle(element).overflowX)) continue;
        if (element.scrollWidth > element.clientWidth + 1) found.push(`${element.className} is cut off`);
      }
      return found;
    });
    wide.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  expect(wide).toEqual([]);
}, 120_000);

test('on paper the menu is gone, answers are open and addresses of links are written out', async () => {
  const page = await newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto('/faqs');
  expect(await page.locator('.site-header nav').isVisible()).toBe(false);
  const heights = await page
    .locator('.faq-list details > p:first-of-type')
    .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.min(...heights)).toBeGreaterThan(10);
  await page.goto('/articles/what-the-research-says');
  const address = await page
    .locator('main a[href^="http"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('http');
});

test('every page has one main heading, and no heading skips a level', async () => {
  const page = await newPage();
  const faults: string[] = [];
  for (const path of await paths()) {
    await page.goto(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`${path}: ${levels.join(' ')}`);
    if (levels.some((level, index) => index > 0 && level > levels[index - 1]! + 1))
      faults.push(`${path}: ${levels.join(' ')}`);
  }
  expect(faults).toEqual([]);
}, 120_000);
