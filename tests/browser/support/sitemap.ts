import { site } from './site.ts';

/** Every address the site tells search engines of, through the sitemap index and its parts. */
export async function sitemapPaths(): Promise<string[]> {
  const parts = await locations('/sitemap.xml');
  return (await Promise.all(parts.map(locations))).flat();
}

async function locations(path: string): Promise<string[]> {
  const xml = await (await fetch(site.url + path)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}
