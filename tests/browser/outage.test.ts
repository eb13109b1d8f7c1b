import { startStack, type Stack } from './support/stack.ts';
import { keepScreenshot, newPage } from './support/site.ts';

/** A site of its own, because its lake is taken away. */
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ build: false });
  const before = await fetch(`${stack.siteUrl}/articles/what-is-craniosacral-therapy`);
  expect(before.status).toBe(200);
  await stack.stopLake();
});

afterAll(() => stack?.stop());

describe('while the lake is down', () => {
  test('a page that was rendered before is shown as ever', async () => {
    const answer = await fetch(`${stack.siteUrl}/articles/what-is-craniosacral-therapy`);
    expect(answer.status).toBe(200);
  });

  test.each(['/articles/never-rendered', '/faqs/never-rendered', '/topics/never-rendered', '/people/never-rendered'])(
    '%s, never rendered, is a 503 that helps, and no 404',
    async (path) => {
      const answer = await fetch(stack.siteUrl + path, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('30');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('cannot be shown at the moment');
    },
  );

  test('that page reads well and leads on without scripts', async () => {
    const page = await newPage({ javaScriptEnabled: false, baseURL: stack.siteUrl });
    const answer = await page.goto('/articles/never-rendered');
    expect(answer?.status()).toBe(503);
    await keepScreenshot(page, 'outage');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page cannot be shown at the moment');
    await page.getByRole('link', { name: 'home page' }).click();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('a search after a restart, before which nothing was indexed, is a 503 that helps', async () => {
    await stack.restartSite();
    const answer = await fetch(`${stack.siteUrl}/search?q=CST`, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    const html = await answer.text();
    expect(html).toContain('cannot be shown at the moment');
    expect(html).not.toMatch(/Error|fetch failed|\bat \S+:\d+/);
    // So is the form, which is rendered for each reader: the settings in its frame count once they were compared.
    expect((await fetch(`${stack.siteUrl}/search`)).status).toBe(503);
  });

  test('the health check says so', async () => {
    const answer = await fetch(`${stack.siteUrl}/api/health`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ content: 'unreachable' });
  });
});
