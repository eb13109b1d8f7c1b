import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret';
import { type Page } from 'playwright-core';

import { hostileDocuments, hostileSettings } from './support/hostile-documents.ts';
import { COUNT, hasRun, type HostileSite, startHostileSite, store, watch } from './support/hostile-site.ts';
import { DEEP, sampleOf } from '#tests/support/deep.ts';
import { redirectPayloads } from './support/redirect-payloads.ts';
import { newPage } from './support/site.ts';
import { payloads } from './support/xss-payloads.ts';

/** Documents of each type that are looked at; their texts hold far more payloads. */
const SAMPLE = 1;

/** Of the addresses that are handed over one in nine; all with DEEP=1. */
const handedOver = redirectPayloads.filter((_, index) => DEEP || index % 9 === 0);

let site: HostileSite;
let url: string;

beforeAll(async () => {
  site = await startHostileSite();
  url = site.stack.siteUrl;
  // Drafts that differ from what is published: every document's is that of another.
  const { documents } = hostileDocuments(payloads.toReversed(), COUNT, site.picture);
  await store(
    site.client,
    documents.map((document) => ({ ...document, _id: `drafts.${document._id}` })),
  );
}, 300_000);

afterAll(() => site?.stack.stop());

/** The address by which the Studio opens the preview of a path. */
async function previewAddress(path: string): Promise<string> {
  const { secret } = await createPreviewSecret(site.client, 'test', url);
  const parameters = new URLSearchParams({ 'sanity-preview-secret': secret, 'sanity-preview-pathname': path });
  return `${url}/api/draft-mode/enable?${parameters.toString()}`;
}

/** A browser that is in the preview, whose policy lets Next's own script run. */
async function previewPage(bypassCSP: boolean): Promise<Page> {
  const page = await newPage({ baseURL: url, bypassCSP });
  await page.goto(await previewAddress('/contact'));
  expect(new URL(page.url()).pathname).toBe('/contact');
  return page;
}

/** Opens a page and waits until its script has taken it over. */
async function openPreview(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(path);
  if (answer?.status() !== 200) return [`${path}: status ${answer?.status()}`];
  await page.getByRole('link', { name: 'Leave the preview' }).waitFor();
  return (await hasRun(page)) ? [`${path}: a payload ran`] : [];
}

// What the policy stops would have run without it.
const policies = sampleOf(
  [
    ['without its policy', true],
    ['with it', false],
  ] as const,
  1,
);

test.each(policies)(
  'no text of any draft runs in the preview, %s',
  async (_, bypassCSP) => {
    const page = await previewPage(bypassCSP);
    const faults = watch(page, url);
    // What the policy stops would have run without it, so the deep run tries everything without only.
    for (let index = 0; index < (DEEP && bypassCSP ? COUNT : SAMPLE); index++) {
      for (const kind of ['articles', 'es/articles', 'faqs', 'topics', 'people'])
        faults.push(...(await openPreview(page, `/${kind}/hostile-${index}`)));
    }
    for (const path of ['/glossary', '/resources', '/articles', '/search?q=script'])
      faults.push(...(await openPreview(page, path)));
    expect(faults).toEqual([]);
  },
  3_600_000,
);

test('nor any text of the settings', async () => {
  const page = await previewPage(true);
  const faults = watch(page, url);
  const published = (await site.client.getDocument('siteSettings'))!;
  for (const text of payloads.filter((_, index) => DEEP || index === 0)) {
    const settings = hostileSettings(text, site.picture);
    await site.client.createOrReplace({ ...published, ...settings, _id: 'drafts.siteSettings' });
    for (const path of ['/', '/contact', '/about']) faults.push(...(await openPreview(page, path)));
  }
  expect(faults).toEqual([]);
}, 3_600_000);

/** Where a browser would go, when that is not this site. */
async function leavesFor(address: string): Promise<string | undefined> {
  const answer = await fetch(address, { redirect: 'manual', headers: { accept: 'text/html' } });
  await answer.arrayBuffer();
  const location = answer.headers.get('location');
  if (location === null) return undefined;
  const target = URL.parse(location, address);
  return target?.origin === url ? undefined : `${address} leads to ${location}`;
}

test('no address that is handed over leads away: when a preview begins or ends, in a search, in a redirect', async () => {
  expect(redirectPayloads.length).toBeGreaterThanOrEqual(300);
  const begin = await previewAddress('');
  const redirects = handedOver.filter((to) => !/^https:/i.test(to));
  const transaction = site.client.transaction();
  for (const [index, to] of redirects.entries())
    transaction.create({ _id: `away-${index}`, _type: 'redirect', from: `/away/${index}`, kind: 'moved', to });
  await transaction.commit({ visibility: 'async' });
  const asked = handedOver.flatMap((to) => {
    const wanted = encodeURIComponent(to);
    return [`${begin}${wanted}`, `${url}/api/draft-mode/disable?to=${wanted}`, `${url}/search?q=${wanted}`];
  });
  const away: string[] = [];
  for (const address of [...asked, ...redirects.map((_, index) => `${url}/away/${index}`)]) {
    const target = await leavesFor(address);
    if (target) away.push(target);
  }
  expect(away).toEqual([]);
}, 300_000);

test('nor does an address that looks like another site’s', async () => {
  const away = await Promise.all(
    redirectPayloads.map((path) => leavesFor(`${url}/${path.replaceAll(/[\t\r\n]/g, '')}`)),
  );
  expect(away.filter((target) => target !== undefined)).toEqual([]);
}, 300_000);
