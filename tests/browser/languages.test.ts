import { newPage, site } from './support/site.ts';

const original = '/articles/what-the-research-says';
const translation = '/es/articles/que-dice-la-investigacion';

const read = async (path: string) => (await fetch(site.url + path, { headers: { accept: 'text/html' } })).text();

test('a text and its translation name each other to search engines, and each names itself', async () => {
  const expected = { 'en-GB': original, es: translation, 'x-default': original };
  for (const path of [original, translation]) {
    const links = (await read(path)).matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g);
    const alternates = [...links].map(([, language, href]) => [language, new URL(href ?? '').pathname]);
    expect(Object.fromEntries(alternates)).toEqual(expected);
  }
  expect(await read('/articles/self-regulation')).not.toMatch(/rel="alternate" hrefLang/);
});

test('a reader goes from one to the other, and the whole page is in its language', async () => {
  const page = await newPage();
  await page.goto(original);
  await page.getByRole('link', { name: 'Qué dice la investigación' }).click();
  expect(new URL(page.url()).pathname).toBe(translation);
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  for (const name of ['En resumen', 'Fuentes', 'Sobre este texto'])
    expect(await page.getByRole('heading', { name }).count()).toBe(1);
  expect(await page.locator('main time').first().textContent()).toBe('20 de noviembre de 2026');
  await page.getByRole('navigation', { name: 'En otros idiomas' }).getByRole('link').click();
  expect(new URL(page.url()).pathname).toBe(original);
});

test('what is not translated is nowhere in Spanish, and what is translated is in no English list', async () => {
  for (const path of ['/es/articles/what-the-research-says', '/es/articles/self-regulation', '/es/faqs/is-it-safe']) {
    expect((await fetch(site.url + path)).status).toBe(404);
  }
  for (const path of [
    '/articles',
    '/topics/research',
    '/people/marian-holt',
    '/feeds/rss.xml',
    '/search?q=investigacion',
  ]) {
    expect(await read(path)).not.toContain('Qué dice la investigación');
  }
  expect(await read('/es')).toContain('Qué dice la investigación');
});

test('Spanish has its own words for a wrong address, and the name of the practice in the title of its list', async () => {
  const page = await newPage();
  expect((await page.goto('/es/nope'))?.status()).toBe(404);
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No hemos encontrado esa página');
  // The second answer is the one that was kept.
  expect((await page.reload())?.status()).toBe(404);
  expect(await page.title()).toBe('No hemos encontrado esa página – Stillpoint Craniosacral Therapy');
  await page.getByRole('link', { name: 'Ir a las páginas en español' }).click();
  expect(await page.title()).toBe('En español – Stillpoint Craniosacral Therapy');
});

test('Spanish has its feed, its Markdown and its share picture', async () => {
  const feed = await read('/es/feeds/rss.xml');
  expect(feed).toContain('<language>es</language>');
  expect(feed).toContain(translation);
  expect(feed).not.toContain('What the research says');
  const markdown = await read(`${translation}.md`);
  expect(markdown).toMatch(/^# Qué dice la investigación\n[^]*## En resumen\n[^]*## Fuentes\n/);
  expect((await fetch(`${site.url}/share/article/que-dice-la-investigacion.png`)).status).toBe(200);
});
