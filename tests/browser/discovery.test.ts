import { connect } from 'node:net';

import { sitemapFaults } from '../support/sitemap-schema.ts';
import { DEEP } from '#tests/support/deep.ts';
import { client, newPage, site } from './support/site.ts';
import { sitemapFiles, sitemapPaths } from './support/sitemap.ts';

const asCrawler = { headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' } };

async function html(path: string): Promise<string> {
  const answer = await fetch(site.url + path, asCrawler);
  expect(answer.headers.get('content-type')).toContain('text/html');
  return answer.text();
}

const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[1] ?? '';

test('the sitemap lists exactly the published documents that have a page', async () => {
  const slugs = await client.fetch<{ _type: string; slug: string; prefix: string }[]>(
    `*[_type in ["article", "faq", "topic", "person"] && defined(slug.current)]
      {_type, "slug": slug.current, "prefix": select(language == "es" => "/es", "")}`,
    {},
    { perspective: 'published' },
  );
  const folder: Record<string, string> = { article: 'articles', faq: 'faqs', topic: 'topics', person: 'people' };
  const expected = slugs.map(({ _type, slug, prefix }) => `${prefix}/${folder[_type]}/${slug}`).sort();
  const listed = (await sitemapPaths()).filter((path) => /^(\/es)?\/(articles|faqs|topics|people)\/[^/]+$/.test(path));
  expect(listed.sort()).toEqual(expected);
});

test('each file of the sitemap is valid by the XML Schema of the protocol', async () => {
  for (const path of ['/sitemap.xml', ...(await sitemapFiles())]) {
    const xml = await (await fetch(site.url + path)).text();
    expect([path, await sitemapFaults(xml)]).toEqual([path, []]);
  }
});

test('every page has a title and description of its own and names itself as canonical', async () => {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const path of await sitemapPaths()) {
    const page = await html(path);
    const title = first(/<title>([^<]*)<\/title>/, page);
    const description = first(/<meta name="description" content="([^"]*)"/, page);
    expect([path, titles.get(title), descriptions.get(description)]).toEqual([path, undefined, undefined]);
    expect(title).not.toBe('');
    expect(description).not.toBe('');
    titles.set(title, path);
    descriptions.set(description, path);
    const canonical = [...page.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(([, href]) => href);
    expect(canonical.map((href) => new URL(href ?? '').href)).toEqual([site.url + path]);
  }
}, 120_000);

test('where there is little room the practice has a short name, not a part of a word', async () => {
  const [manifest, search] = await Promise.all(
    ['/manifest.webmanifest', '/opensearch.xml'].map(async (path) => (await fetch(site.url + path)).text()),
  );
  expect(JSON.parse(manifest!)).toMatchObject({ short_name: 'Stillpoint' });
  expect(search).toContain('<ShortName>Stillpoint</ShortName>');
});

test('what a page states for machines stands on the page for people, and runs nothing', async () => {
  const page = await newPage();
  for (const path of [
    '/',
    '/articles/what-the-research-says',
    '/es',
    '/es/articles/que-dice-la-investigacion',
    '/faqs',
    '/glossary',
    '/people/ruth-ellery',
    '/topics/safety',
  ]) {
    await page.goto(path);
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(blocks).toHaveLength(1);
    const words =
      (await page.locator('body').innerText()) + (await page.locator('summary + p').allTextContents()).join();
    const shown = new Set(textsOf(JSON.parse(blocks[0] ?? '')));
    const missing = [...shown].filter((text) => !normal(words).includes(normal(text)));
    expect(missing).toEqual([]);
  }
});

test('each share picture is a PNG of its own', async () => {
  for (const path of ['/', '/articles/what-the-research-says', '/topics/safety']) {
    const answer = await fetch(first(/<meta property="og:image" content="([^"]*)"/, await html(path)));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  }
});

test('an article is there as Markdown by its address, and as HTML for every crawler', async () => {
  const answer = await fetch(`${site.url}/articles/what-the-research-says.md`);
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(answer.headers.get('link')).toContain('rel="canonical"');
  expect(await answer.text()).toMatch(/^# What the research says\n/);
  expect(await html('/articles/what-the-research-says')).toContain('<h1');
});

test('a search says in its head what was found, and beyond its last page leads to it', async () => {
  for (const [path, title] of [
    ['/search', 'Search'],
    ['/search?q=colic', 'colic – Search'],
    ['/search?q=zzzz', 'Nothing found for “zzzz”'],
  ] as const)
    expect(first(/<head>.*<title>([^<]*)<\/title>.*<\/head>/s, await html(path))).toMatch(new RegExp(`^${title} – `));
  const beyond = await fetch(`${site.url}/search?q=colic&page=99`, { redirect: 'manual' });
  expect([beyond.status, beyond.headers.get('location')]).toEqual([307, '/search?q=colic']);
});

test('no crawler is forbidden anything: who may not fetch an address cannot read that it is not to be listed', async () => {
  const robots = await (await fetch(`${site.url}/robots.txt`)).text();
  expect(robots).toMatch(/^User-Agent: \*\nAllow: \/\n\nSitemap: https?:\S+\/sitemap\.xml\n$/);
});

test('search and the Studio are kept out of search engines', async () => {
  const robots = async (path: string, headers = {}) =>
    (await fetch(site.url + path, { headers })).headers.get('x-robots-tag');
  expect(await robots('/search?q=a')).toBe('noindex');
  expect(await robots('/studio')).toBe('noindex');
  expect(await robots('/articles')).toBeNull();
});

describe('redirects', () => {
  const made: string[] = [];
  const write = async (from: string, fields: object) => {
    const { _id } = await client.create({ _type: 'redirect', from, ...fields });
    made.push(_id);
    return _id;
  };
  const visit = (path: string) => fetch(site.url + path, { redirect: 'manual', headers: { accept: 'text/html' } });

  afterAll(() => client.delete({ query: '*[_id in $made]', params: { made } }));

  /** Asks until the answer is as expected; publishing takes a moment. */
  async function eventually(path: string, status: number, location: string | null): Promise<void> {
    let seen: unknown;
    for (let attempt = 0; attempt < 50; attempt++) {
      const answer = await visit(path);
      seen = [answer.status, answer.headers.get('location')];
      if (answer.status === status && answer.headers.get('location') === location) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(seen).toEqual([status, location]);
  }

  test('lead on in one hop, also from a path that was a 404 before, and follow a change', async () => {
    expect((await visit('/old-address')).status).toBe(404);
    await write('/older-address', { kind: 'moved', to: '/old-address' });
    await eventually('/older-address', 308, '/old-address');
    const id = await write('/old-address', { kind: 'moved', to: '/about' });
    await eventually('/old-address', 308, '/about');
    await eventually('/older-address', 308, '/about');
    await client.patch(id).set({ to: '/contact' }).commit();
    await eventually('/old-address', 308, '/contact');
  }, 60_000);

  test('say that a page is gone, with status 410, and that a loop leads nowhere', async () => {
    await write('/articles/removed-article', { kind: 'gone' });
    await write('/loop-a', { kind: 'moved', to: '/loop-b' });
    await write('/loop-b', { kind: 'moved', to: '/loop-a' });
    await eventually('/articles/removed-article', 410, null);
    await eventually('/loop-a', 404, null);
  }, 60_000);

  test('never lead away from the site without an https address that staff wrote', async () => {
    const hosts = ['evil.test', 'evil.test%2f..', 'evil.test:80', 'user@evil.test'];
    const starts = [
      '//',
      '/\\',
      '/%5c',
      '/%2f',
      '/%2f%2f',
      '///',
      '/.//',
      '/..//',
      '/%09/',
      '/%0d%0a/',
      '/;//',
      '/a/..//',
      '/@',
      '//\\',
    ];
    const ends = ['', '/', '/..', '/%2e%2e', '?x=1', '#x'];
    const paths = hosts.flatMap((host) => starts.flatMap((start) => ends.map((end) => start + host + end)));
    expect(paths.length).toBeGreaterThanOrEqual(300);
    // Less than there are ends, and prime to it, so that each host, start and end is among them.
    const asked = paths
      .filter((_, index) => DEEP || index % 7 === 0)
      .flatMap((path) => [
        path,
        `/api/draft-mode/disable?to=${encodeURIComponent(path)}`,
        `/search?q=${encodeURIComponent(path)}`,
      ]);
    const away: string[] = [];
    for (const path of asked) {
      const answer = await rawGet(path);
      const location = /^location: (.*)$/im.exec(answer)?.[1]?.trim();
      if (location && new URL(location, site.url).origin !== site.url) away.push(`${path} → ${location}`);
    }
    expect(away).toEqual([]);
  }, 120_000);
});

/** The head of an answer to a path sent exactly as written, which `fetch` would tidy. */
function rawGet(path: string): Promise<string> {
  const { hostname, port, host } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.end(`GET ${path.replace(/#.*/, '')} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    socket.on('error', reject).on('close', () => resolve(text.split('\r\n\r\n', 1)[0] ?? ''));
  });
}

/** The texts in JSON-LD that are meant for people: names, headlines, descriptions, answers. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string'
      ? ['name', 'headline', 'description', 'text', 'jobTitle'].includes(name)
        ? [inner]
        : []
      : textsOf(inner),
  );
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
