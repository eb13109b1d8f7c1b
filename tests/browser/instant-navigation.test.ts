import { isCacheable } from '#lib/page-store/page-path.ts';
import { SPECULATION_RULES_PATH } from '#lib/http/speculation-rules.ts';
import { newPage, site } from './support/site.ts';
import { Tab } from './support/tab.ts';

/** An attempt to load a page ahead, as Chromium reports it. */
type Attempt = { key: { action: string; url: string } };

describe('Chromium', () => {
  let opened: Awaited<ReturnType<typeof Tab.open>>;

  beforeEach(async () => {
    opened = await Tab.open();
    for (const domain of ['Page', 'Preload', 'Log']) await opened.tab.send(`${domain}.enable`, {}, opened.page);
  });
  afterEach(() => opened.close());

  test('has the page ready before the reader clicks, and the policy forbids none of it', async () => {
    const { tab, page } = opened;
    await tab.send('Page.navigate', { url: `${site.url}/` }, page);
    const { ruleSet } = await tab.until('Preload.ruleSetUpdated', () => true);
    expect(ruleSet).toMatchObject({ url: site.url + SPECULATION_RULES_PATH });
    expect(ruleSet).not.toHaveProperty('errorType');

    await tab.until('Page.loadEventFired', () => true);
    const place = await tab.evaluate<{ x: number; y: number }>(
      `(() => {
        const { left, top } = document.querySelector('header nav a[href="/articles"]').getBoundingClientRect();
        return { x: left + 3, y: top + 3 };
      })()`,
      page,
    );
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place }, page);
    const isReady = ({ status, ...attempt }: Record<string, unknown>) =>
      status === 'Ready' && (attempt as Attempt).key.url === `${site.url}/articles`;
    await tab.until('Preload.prerenderStatusUpdated', isReady);

    const prerendered = await tab.until(
      'Target.attachedToTarget',
      ({ targetInfo }) => (targetInfo as { subtype?: string }).subtype === 'prerender',
    );
    const click = { ...place, button: 'left', clickCount: 1 };
    await tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...click }, page);
    // The page it was sent to is gone by the time it would be answered.
    await tab.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...click }, page).catch(() => undefined);
    await tab.until('Target.detachedFromTarget', ({ sessionId }) => sessionId === page);
    const [path, activated] = await tab.evaluate<[string, number]>(
      `[location.pathname, performance.getEntriesByType('navigation')[0].activationStart]`,
      String(prerendered.sessionId),
    );
    expect(path).toBe('/articles');
    expect(activated).toBeGreaterThan(0);
    expect(tab.events.filter(({ method }) => method === 'Log.entryAdded').map(({ params }) => params)).toEqual([]);
  });

  test('loads nothing ahead but ready pages', async () => {
    const { tab, page } = opened;
    const offered = async (path: string) => {
      tab.events.length = 0;
      await tab.send('Page.navigate', { url: site.url + path }, page);
      const { preloadingAttemptSources } = await tab.until(
        'Preload.preloadingAttemptSourcesUpdated',
        (found) => (found.preloadingAttemptSources as Attempt[]).length > 0,
      );
      return (preloadingAttemptSources as Attempt[]).map(({ key }) => key.url.replace(site.url, ''));
    };
    for (const path of ['/', '/search?q=pain', '/articles']) {
      const paths = await offered(path);
      expect(paths).toContain('/faqs');
      expect(paths.filter((found) => !isCacheable(found) || /^\/(?:studio|search|feeds)/.test(found))).toEqual([]);
    }
  });
});

test.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('with %s for motion, one page fades into the next: %s', async (reducedMotion, fades) => {
  const page = await newPage({ reducedMotion });
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.fades = String(
        Boolean((event as unknown as { viewTransition: unknown }).viewTransition),
      );
    });
  });
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Articles' }).first().click();
  await page.waitForURL('**/articles');
  // The page is loaded before it is revealed where the machine is slow to draw.
  const revealed = page.locator('html[data-fades]');
  await revealed.waitFor({ state: 'attached' });
  await expect(revealed.getAttribute('data-fades')).resolves.toBe(String(fades));
});
