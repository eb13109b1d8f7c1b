import { join } from 'node:path';

import { readingHeaders } from '../../lib/security-headers.ts';
import { SPECULATION_RULES_PATH } from '../../lib/speculation-rules.ts';
import { freePort } from '../support/free-port.ts';
import { hasNginx, startNginx } from './support/nginx.ts';
import { startStack, type Stack } from './support/stack.ts';

const REASON = 'nginx is not installed, so deploy/nginx.conf was not tried: `apt-get install nginx` installs it.';

/** What no sitemap lists, and readers and browsers need. */
const OTHERS = ['/robots.txt', '/feeds/rss.xml', SPECULATION_RULES_PATH];

let stack: Stack;
let stopNginx: (() => Promise<void>) | undefined;
let address: string;

/** Addresses in a sitemap of this site, wherever it says that it is. */
async function locations(path: string): Promise<string[]> {
  const xml = await (await fetch(address + path)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

const bodyOf = async (path: string) => {
  const answer = await fetch(address + path);
  return [path, answer.status, await answer.text()];
};

if (hasNginx()) {
  beforeAll(async () => {
    stack = await startStack({ build: false });
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const root = join(stack.pagesDir, 'site');
    stopNginx = await startNginx({ port, sitePort: new URL(stack.siteUrl).port, root });
    await waitForAnswer();
  }, 120_000);

  afterAll(async () => {
    await stopNginx?.();
    await stack?.stop();
  }, 30_000);

  test('pages come from the folder, with the same policy as from the site', async () => {
    for (const path of ['/', '/articles', '/articles/what-is-craniosacral-therapy']) {
      const answer = await fetch(address + path, { headers: { 'accept-encoding': 'gzip' } });
      expect([path, answer.status, answer.headers.get('content-encoding')]).toEqual([path, 200, 'gzip']);
      expect(answer.headers.get('x-page')).toBeNull();
      for (const [name, value] of Object.entries(readingHeaders)) expect(answer.headers.get(name)).toBe(value);
      expect(await answer.text()).toBe(await (await fetch(stack.siteUrl + path)).text());
    }
  });

  test('the rules for loading ahead come under the media type that browsers demand', async () => {
    const { headers } = await fetch(address + SPECULATION_RULES_PATH);
    expect(headers.get('content-type')).toContain('application/speculationrules+json');
  });

  test.each([
    ['/articles/no-such-article', 404],
    ['/articles.html', 404],
    ['/index.html.gz', 404],
    ['/api/health', 200],
  ])('%s is answered by the site: %d', async (path, status) => {
    expect((await fetch(address + path)).status).toBe(status);
  });

  test('everything in the sitemap is still there when the site and the lake are not', async () => {
    const parts = await locations('/sitemap.xml');
    const paths = [...parts, ...(await Promise.all(parts.map(locations))).flat(), ...OTHERS];
    expect(paths.length).toBeGreaterThan(50);
    const html = (await bodyOf('/'))[2] as string;
    const style = /href="(\/_next\/static\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    const before = await Promise.all([...paths, style].map(bodyOf));
    await stack.stopSite();
    await stack.stopLake();
    expect(await Promise.all([...paths, style].map(bodyOf))).toEqual(before);
    expect(before.filter(([, status]) => status !== 200)).toEqual([]);
  }, 60_000);
} else {
  test('nginx is here to be tried', () => {
    console.warn(REASON);
    expect(process.env.CI ? REASON : undefined).toBeUndefined();
  });
}

async function waitForAnswer(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
