import { sitemapIndexXml, sitemapShards } from '#lib/seo/sitemap.ts';
import { getEnv } from '#lib/env.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

/** The index of the sitemap's files. */
export async function GET(): Promise<Response> {
  const { siteUrl } = getEnv();
  const urls = (await sitemapShards()).map((shard) => `${siteUrl}/sitemaps/${shard}.xml`);
  return new Response(sitemapIndexXml(urls), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
