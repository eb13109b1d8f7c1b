import { getTopicFeed } from '#lib/content/feed.ts';
import { renderFeed } from '#lib/feeds/feed.ts';
import { feedTypes, isFeedFormat } from '#lib/feeds/formats.ts';
import { getSite } from '#lib/seo/site.ts';

export const dynamic = 'force-static';
export const revalidate = 86_400;

interface Context {
  params: Promise<{ slug: string; format: string }>;
}

/** None at build time: a feed is made when a reader subscribes. */
export function generateStaticParams() {
  return [];
}

/** The newest articles of one topic, as RSS, Atom or JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, format } = await params;
  const topic = isFeedFormat(format) ? await getTopicFeed(slug) : null;
  if (topic === null || !isFeedFormat(format)) return new Response('No such feed.', { status: 404 });
  const site = await getSite();
  const subject = {
    ...topic,
    title: `${topic.title} – ${site.settings.practiceName}`,
    description: topic.summary,
    folder: `/feeds/topics/${slug}`,
  };
  return new Response(renderFeed(subject, format, site), { headers: { 'Content-Type': feedTypes[format] } });
}
