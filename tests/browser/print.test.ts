import { type Page } from 'playwright-core';

import { DEEP } from '#tests/support/deep.ts';
import { ONE_OF_EACH } from './support/pages.ts';
import { newPage } from './support/site.ts';

async function newPrint() {
  const page = await newPage();
  await page.emulateMedia({ media: 'print' });
  return page;
}

test('on paper every answer is open', async () => {
  const page = await newPrint();
  await page.goto('/faqs');
  const heights = await page
    .locator('.faq-list details > p:first-of-type')
    .evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.min(...heights)).toBeGreaterThan(10);
});

/** Headings over nothing. */
const emptySections = (page: Page) =>
  page.locator('main section').evaluateAll((sections) =>
    sections
      .filter((section) => section.checkVisibility())
      .filter(({ children }) => [...children].every((child) => !child.checkVisibility() || /^H\d$/.test(child.tagName)))
      .map(({ textContent }) => textContent),
  );

test('on paper there is no menu and no empty heading; after a link stands where it leads, with the site’s address', async () => {
  const page = await newPrint();
  for (const path of ONE_OF_EACH.filter((_, index) => DEEP || index % 3 === 2)) {
    await page.goto(path);
    const menus = page.locator('.skip-link, .site-header nav, .site-footer nav').filter({ visible: true });
    expect([path, await menus.count()]).toEqual([path, 0]);
    // Terms of the glossary, names below a text and a leaflet's links within the site are left as they are.
    const links = page.locator(
      'main a:is([href^="http"], [href^="/"]):not(.term, .meta a, .review-line a, dd a, .leaflet a[href^="/"])',
    );
    const without = await links.evaluateAll((all) =>
      all
        .filter((link) => link.checkVisibility())
        .filter((link) => {
          const href = link.getAttribute('href')!;
          const whole = href.startsWith('/') ? location.origin + href : href;
          return getComputedStyle(link, '::after').content !== `" (${whole})"`;
        })
        .map((link) => link.outerHTML),
    );
    expect([path, without]).toEqual([path, []]);
    expect([path, await emptySections(page)]).toEqual([path, []]);
  }
}, 120_000);

test('a leaflet is printed in letters of 12 points, its sources in 10, and no link within the site has an address', async () => {
  const page = await newPrint();
  await page.goto('/articles/what-the-research-says/leaflet');
  const points = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all.map((element) => Math.round(parseFloat(getComputedStyle(element).fontSize) * 7.5) / 10),
      );
  expect(Math.min(...(await points('.leaflet :is(.lead, .key-points li, .rich-text :is(p, li))')))).toBe(12);
  expect(Math.min(...(await points('.leaflet :is(.sources, .review-details) :is(p, dd, a)')))).toBe(10);
  const addresses = await page
    .locator('.leaflet a[href^="/"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(addresses.length).toBeGreaterThan(1);
  expect(new Set(addresses)).toEqual(new Set(['none']));
});
