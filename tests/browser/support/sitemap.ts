import { ONE_OF_EACH } from './pages.ts';
import { site } from './site.ts';

/** Every address the site tells search engines of, through the sitemap index and its parts. */
export async function sitemapPaths(): Promise<string[]> {
  return (await Promise.all((await sitemapFiles()).map(locations))).flat();
}

/** Everything in the sitemap, and what search engines are kept out of. */
export async function everyPage(): Promise<string[]> {
  const listed = await sitemapPaths();
  const leaflets = listed.filter((path) => /^\/articles\/[^/]+$/.test(path)).map((path) => `${path}/leaflet`);
  const feedback = ['/thanks', '/closed', '?page=/articles/what-the-research-says&again=1'];
  const outcomes = feedback.map((outcome) => `/feedback${outcome}`);
  return [...new Set([...listed, ...ONE_OF_EACH, ...leaflets, ...outcomes])];
}

/** Addresses of the files that the sitemap index lists. */
export function sitemapFiles(): Promise<string[]> {
  return locations('/sitemap.xml');
}

async function locations(path: string): Promise<string[]> {
  const xml = await (await fetch(site.url + path)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}
