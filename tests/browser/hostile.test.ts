import { createClient, type SanityClient } from '@sanity/client';
import { type BrowserContextOptions, type Page } from 'playwright-core';

import { hostileDocuments } from './support/hostile-documents.ts';
import { DEEP } from './support/pages.ts';
import { newPage } from './support/site.ts';
import { startStack, type Stack } from './support/stack.ts';
import { linkPayloads, payloads } from './support/xss-payloads.ts';

/** Documents of each type; the deep run lets every payload into every field. */
const COUNT = DEEP ? payloads.length : 8;

/** A site of its own, because nobody else should meet these. */
let stack: Stack;
let client: SanityClient;
let used = 0;

beforeAll(async () => {
  stack = await startStack({ build: false });
  client = createClient({
    projectId: 'stillpoint',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: stack.lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    token: stack.adminToken,
  });
  const hostile = hostileDocuments(payloads, COUNT);
  used = hostile.used();
  // Types that others refer to come first.
  const transaction = client.transaction();
  for (const document of hostile.documents) transaction.createOrReplace(document);
  for (const [index, href] of linkPayloads.entries()) transaction.createOrReplace(articleWithLink(index, href));
  await transaction.commit({ visibility: 'async' });
  const text = payloads[3]!;
  const fields = ['practiceName', 'tagline', 'description', 'notice', 'homeTitle', 'homeIntro', 'phone', 'bookingNote'];
  await client
    .patch('siteSettings')
    .set({ ...Object.fromEntries(fields.map((name) => [name, text])), medicalDisclaimer: text, emergencyNote: text })
    .commit();
}, 300_000);

afterAll(() => stack?.stop());

function articleWithLink(index: number, href: string) {
  const [article] = hostileDocuments(['harmless'], 1).documents.filter(({ _type }) => _type === 'article');
  const link = { _key: 'm', _type: 'link', href };
  const children = [{ _key: 's', _type: 'span', text: 'A link', marks: ['m'] }];
  return {
    ...article!,
    _type: 'article',
    _id: `hostile-link-${index}`,
    slug: { _type: 'slug', current: `hostile-link-${index}` },
    title: `Link ${index}`,
    body: [{ _key: 'b', _type: 'block', style: 'normal', markDefs: [link], children }],
  };
}

/** Everything that shows the documents. */
function addresses(): string[] {
  const own = Array.from({ length: COUNT }, (_, index) => [
    `/articles/hostile-${index}`,
    `/articles/hostile-${index}/leaflet`,
    `/faqs/hostile-${index}`,
    `/topics/hostile-${index}`,
    `/people/hostile-${index}`,
  ]).flat();
  const lists = ['/', '/articles', '/faqs', '/resources', '/topics', '/people', '/glossary', '/contact'];
  const machines = ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/articles/hostile-0.md', '/llms.txt'];
  const searches = payloads
    .filter((_, index) => DEEP || index % 40 === 0)
    .map((text) => `/search?q=${encodeURIComponent(text)}`);
  return [...own, ...lists, ...machines, ...searches];
}

/** Visits every address and tells what ran, what was asked for elsewhere and what was not answered. */
async function visitAll(options: BrowserContextOptions): Promise<string[]> {
  const page = await newPage({ baseURL: stack.siteUrl, ...options });
  const faults: string[] = [];
  watch(page, faults);
  for (const address of addresses()) {
    const answer = await page.goto(address, { waitUntil: 'load' }).catch((error: unknown) => String(error));
    // Feeds are offered as downloads by some versions of Chromium: nothing is shown, so nothing can run.
    if (typeof answer === 'string') {
      if (!/download|ERR_ABORTED/i.test(answer)) faults.push(`${address}: ${answer}`);
      continue;
    }
    if (answer && answer.status() >= 400) faults.push(`${address}: status ${answer.status()}`);
    if (await page.evaluate(() => 'executed' in globalThis)) faults.push(`${address}: a payload ran`);
  }
  return faults;
}

function watch(page: Page, faults: string[]): void {
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()}: ${dialog.type()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(stack.siteUrl)) faults.push(`${page.url()}: asked for ${request.url()}`);
  });
}

test('there are at least 200 ways in, each used, and the watch sees one that works', async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  expect(used).toBeGreaterThanOrEqual(payloads.length);
  const page = await newPage();
  let ran = 0;
  const sample = payloads.filter((_, index) => DEEP || index % 8 === 0);
  for (const payload of sample) {
    await page.goto('about:blank');
    await page.setContent(`<title>x</title><p>${payload}</p>`);
    if (await page.evaluate(() => 'executed' in globalThis)) ran++;
  }
  expect(ran).toBeGreaterThan(sample.length / 4);
}, 120_000);

test('the texts are shown as they were written', async () => {
  const page = await newPage({ baseURL: stack.siteUrl });
  await page.goto('/faqs/hostile-0');
  expect(payloads).toContain(await page.locator('h1').textContent());
});

test('no text of any document runs in any page, feed or search', async () => {
  expect(await visitAll({})).toEqual([]);
}, 3_600_000);

test('nor without the content security policy, with Next’s own script running', async () => {
  expect(await visitAll({ bypassCSP: true })).toEqual([]);
}, 3_600_000);

test('no page has a link that runs script or leads elsewhere unseen', async () => {
  for (const [index, href] of linkPayloads.entries()) {
    const answer = await fetch(`${stack.siteUrl}/articles/hostile-link-${index}`, { headers: { accept: 'text/html' } });
    const html = await answer.text();
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect([href, links.filter((link) => /evil|script:|^data:|^blob:|^file:/i.test(link ?? ''))]).toEqual([href, []]);
  }
}, 120_000);
