import { getEnv } from '#lib/env.ts';
import { sitemapPages, sitemapXml } from '#lib/seo/sitemap.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

interface Context {
  params: Promise<{ file: string }>;
}

/** None at build time: crawlers do not mind waiting. */
export function generateStaticParams() {
  return [];
}

/** One file of the sitemap. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const pages = file.endsWith('.xml') ? await sitemapPages(file.slice(0, -4), getEnv().siteUrl) : null;
  if (pages === null) return new Response('No such sitemap.', { status: 404 });
  return new Response(sitemapXml(pages), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
