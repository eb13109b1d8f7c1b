import { getFeed } from '#lib/content/feed.ts';
import { renderFeed } from '#lib/feeds/feed.ts';
import { feedTypes, isFeedFormat } from '#lib/feeds/formats.ts';
import { getSite } from '#lib/seo/site.ts';
import { spanish } from '#lib/i18n/spanish.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

interface Context {
  params: Promise<{ format: string }>;
}

/** None at build time: a feed is made when a reader subscribes. */
export function generateStaticParams() {
  return [];
}

/** What there is in Spanish, as RSS, Atom or JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (!isFeedFormat(format)) return new Response('No such feed.', { status: 404 });
  const [{ entries }, site] = await Promise.all([getFeed(spanish.language), getSite()]);
  const subject = {
    title: `${site.settings.practiceName} – en español`,
    description: 'Lo que hemos traducido al español sobre la terapia craneosacral.',
    path: '/es',
    folder: '/es/feeds',
    language: spanish.language,
    entries,
  };
  return new Response(renderFeed(subject, format, site), { headers: { 'Content-Type': feedTypes[format] } });
}
