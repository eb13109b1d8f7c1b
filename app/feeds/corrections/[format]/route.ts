import { getCorrections } from '#lib/content/correction.ts';
import { renderCorrectionFeed } from '#lib/feeds/correction-feed.ts';
import { feedFormats, feedTypes, isFeedFormat } from '#lib/feeds/formats.ts';
import { getSite } from '#lib/seo/site.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

interface Context {
  params: Promise<{ format: string }>;
}

export function generateStaticParams() {
  return feedFormats.map((format) => ({ format }));
}

/** The newest corrections, as RSS, Atom or JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (!isFeedFormat(format)) return new Response('No such feed.', { status: 404 });
  const [corrections, site] = await Promise.all([getCorrections(), getSite()]);
  const headers = { 'Content-Type': feedTypes[format] };
  return new Response(renderCorrectionFeed(corrections, format, site), { headers });
}
