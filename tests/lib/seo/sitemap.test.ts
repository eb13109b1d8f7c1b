import { sitemapIndexXml, sitemapPages, sitemapXml } from '#lib/seo/sitemap.ts';
import { languages } from '#sanity/content-types.ts';
import { sitemapFaults } from '#tests/support/sitemap-schema.ts';
import { childrenOf, parseXml, textOf } from '#tests/support/xml.ts';

it('writes a page with its date and pictures, in the order the protocol asks for', () => {
  const xml = sitemapXml([
    { url: 'https://example.org/?a&b', changedAt: '2026-11-03T10:00:00.000Z', images: ['https://example.org/x.webp'] },
    { url: 'https://example.org/' },
  ]);
  const urlset = parseXml(xml);
  expect(urlset.attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  const [first, second] = childrenOf(urlset, 'url');
  expect(first?.children.map((child) => child.name)).toEqual(['loc', 'lastmod', 'image:image']);
  expect(first && textOf(first, 'loc')).toBe('https://example.org/?a&b');
  expect(second?.children.map((child) => child.name)).toEqual(['loc']);
});

it('lists the front page of each language once', async () => {
  const pages = (await sitemapPages('pages', 'https://example.org'))?.map(({ url }) => url) ?? [];
  const fronts = Object.values(languages).map(({ prefix }) => `https://example.org${prefix || '/'}`);
  expect(pages.filter((url) => fronts.includes(url)).sort()).toEqual(fronts.sort());
});

it('lists its files', () => {
  const index = parseXml(sitemapIndexXml(['https://example.org/sitemaps/pages.xml']));
  expect(index.name).toBe('sitemapindex');
  expect(childrenOf(index, 'sitemap').map((entry) => textOf(entry, 'loc'))).toEqual([
    'https://example.org/sitemaps/pages.xml',
  ]);
});

it('is valid by the XML Schema of the protocol and of its image extension, whatever an address holds', async () => {
  const url = 'https://example.org/?a&b<c>"d\u0000👋';
  const page = { url, changedAt: '2026-11-03T10:00:00.123Z', images: [url, url] };
  expect(await sitemapFaults(sitemapXml([page, { url: 'https://example.org/' }]))).toEqual([]);
  expect(await sitemapFaults(sitemapIndexXml([url]))).toEqual([]);
});

it.each([
  ['an address that is none', sitemapXml([{ url: 'x' }])],
  ['a date that is none', sitemapXml([{ url: 'https://example.org/', changedAt: 'yesterday' }])],
  ['no page', sitemapXml([])],
  ['no file', sitemapIndexXml([])],
  [
    'a picture without address',
    sitemapXml([{ url: 'https://example.org/' }]).replace('</url>', '<image:image/></url>'),
  ],
])('is known as invalid with %s', async (_, xml) => {
  expect(await sitemapFaults(xml)).not.toEqual([]);
});
