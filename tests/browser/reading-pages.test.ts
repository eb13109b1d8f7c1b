import { DEEP } from '#tests/support/deep.ts';
import { ONE_OF_EACH } from './support/pages.ts';
import { newPage, site } from './support/site.ts';
import { sitemapPaths } from './support/sitemap.ts';

describe('every page of the sitemap', () => {
  test('is whole without scripts, fetches none and nothing from elsewhere', async () => {
    const listed = await sitemapPaths();
    expect(listed.length).toBeGreaterThan(45);
    const paths = listed.filter((path) => DEEP || ONE_OF_EACH.includes(path));
    expect(paths.length).toBeGreaterThan(12);
    const page = await newPage({ javaScriptEnabled: false });
    const unwanted: string[] = [];
    page.on('response', (response) => {
      const request = response.request();
      if (request.resourceType() === 'script' || !request.url().startsWith(site.url)) unwanted.push(request.url());
    });
    for (const path of paths) {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
      const words = (await page.locator('main').innerText()).split(/\s+/).length;
      expect([path, words > 20]).toEqual([path, true]);
      await page.getByRole('link', { name: 'Accessibility' }).waitFor({ state: 'visible' });
      expect([path, await page.locator('img:not([alt])').count()]).toEqual([path, 0]);
    }
    expect(unwanted).toEqual([]);
  }, 120_000);

  test('leads to no dead end: each inner link answers', async () => {
    const links = new Set<string>();
    for (const path of await sitemapPaths()) {
      const html = await (await fetch(site.url + path)).text();
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) links.add(href);
    }
    const dead: string[] = [];
    for (const href of links) {
      const answer = await fetch(site.url + href, { redirect: 'manual' });
      if (answer.status !== 200) dead.push(`${href}: ${answer.status}`);
    }
    expect(links.size).toBeGreaterThan(45);
    expect(dead).toEqual([]);
  }, 120_000);
});

const noPages = [
  '/articles/no-such-article',
  '/no/such/page',
  '/articles/page/999',
  '/articles/UPPER',
  '/people/x%2Fy',
];

test('an address that is no page is a true 404 with a page that helps, without scripts', async () => {
  for (const path of noPages) {
    const answer = await fetch(site.url + path, { headers: { accept: 'text/html' } });
    expect([path, answer.status]).toEqual([path, 404]);
    expect([path, await answer.text()]).toEqual([
      path,
      expect.stringMatching(/<h1[^>]*>We could not find that page<\/h1>/),
    ]);
  }
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(noPages[0]!);
  await page.getByRole('link', { name: 'Look through all articles' }).click();
  expect(new URL(page.url()).pathname).toBe('/articles');
});

test('the menus say where a page is, without scripts', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  for (const [path, expected] of [
    ['/articles', ['Articles: page']],
    ['/articles/self-regulation', ['Articles: true']],
    ['/glossary', ['Glossary: page']],
    ['/search?q=fascia', ['Search: page']],
    ['/no/such/page', []],
    ['/es', ['Inicio: page']],
    ['/es/articles/que-dice-la-investigacion', []],
  ] as const) {
    await page.goto(path);
    const marks = await page
      .locator('body > header [aria-current], body > footer [aria-current]')
      .evaluateAll((links) => links.map((link) => `${link.textContent}: ${link.getAttribute('aria-current')}`));
    expect([path, marks]).toEqual([path, expected]);
  }
});
