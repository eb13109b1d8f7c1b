import { fixedPaths, isPageTypeName, type PageTypeName, pageTypeNames } from '#sanity/content-types.ts';
import { PAGES_PER_SITEMAP } from '../content/page-counts.ts';
import { getPageCounts, getSitemapPages } from '../content/sitemap.ts';
import { pictureUrl, pictureWidths } from '../media/renditions.ts';
import { xmlText } from './xml.ts';

/** One page, as the protocol lists it (https://www.sitemaps.org/protocol.html). */
export interface SitemapPage {
  url: string;
  changedAt?: string;
  /** Google's extension for images. */
  images?: readonly string[];
}

/** Names of the sitemap's files, which the index lists. */
export async function sitemapShards(): Promise<string[]> {
  const counts = await getPageCounts();
  const shards = pageTypeNames.flatMap((type) =>
    Array.from({ length: Math.ceil(counts[type] / PAGES_PER_SITEMAP) }, (_, index) => `${type}-${index + 1}`),
  );
  return ['pages', ...shards];
}

/**
 * The pages of one file.
 * @param shard one of {@link sitemapShards}
 * @returns `null` when there is no such file
 */
export async function sitemapPages(shard: string, siteUrl: string): Promise<SitemapPage[] | null> {
  if (shard === 'pages') return fixedPaths.map((path) => ({ url: siteUrl + path }));
  const { type, number } = parseShard(shard) ?? {};
  if (!type || !number) return null;
  const pages = await getSitemapPages(type, number);
  if (pages.length === 0) return null;
  return pages.map(({ path, changedAt, picture }) => ({
    url: siteUrl + path,
    changedAt,
    images: picture ? [siteUrl + pictureUrl(picture, pictureWidths(picture).at(-1) ?? 0)] : [],
  }));
}

function parseShard(shard: string): { type: PageTypeName; number: number } | null {
  const [, type = '', number = ''] = /^([a-z]+)-([1-9]\d{0,3})$/.exec(shard) ?? [];
  return isPageTypeName(type) ? { type, number: Number(number) } : null;
}

/** A file of pages. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ url, changedAt, images = [] }) =>
    [
      `<url><loc>${xmlText(url)}</loc>`,
      changedAt && `<lastmod>${xmlText(changedAt)}</lastmod>`,
      ...images.map((image) => `<image:image><image:loc>${xmlText(image)}</image:loc></image:image>`),
      '</url>',
    ].join(''),
  );
  return document(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">`,
    urls,
    '</urlset>',
  );
}

/** The index of all files. */
export function sitemapIndexXml(urls: readonly string[]): string {
  return document(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    urls.map((url) => `<sitemap><loc>${xmlText(url)}</loc></sitemap>`),
    '</sitemapindex>',
  );
}

function document(open: string, lines: readonly string[], close: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...lines, close, ''].join('\n');
}
