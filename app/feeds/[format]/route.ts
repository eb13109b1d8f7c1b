import { getFeed } from '#lib/content/feed.ts';
import { renderFeed } from '#lib/feeds/feed.ts';
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

/** The newest articles, as RSS, Atom or JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (!isFeedFormat(format)) return new Response('No such feed.', { status: 404 });
  const [{ entries }, site] = await Promise.all([getFeed(), getSite()]);
  const { practiceName, description } = site.settings;
  const subject = {
    title: practiceName,
    description: description ?? practiceName,
    path: '/articles',
    folder: '/feeds',
    entries,
  };
  return new Response(renderFeed(subject, format, site), { headers: { 'Content-Type': feedTypes[format] } });
}
