import { type Metadata } from 'next';

import { EventPage } from '#components/event/event-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getEvent } from '#lib/content/event.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { sharePath } from '#lib/seo/share-path.ts';
import { getSite } from '#lib/seo/site.ts';
import { eventGraph } from '#lib/seo/structured-data/event-graph.ts';
import { pathOf } from '#sanity/content-types.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ slug: string }>;
}

/** None at build time: see docs/decisions/0007-pages-are-rendered-by-the-running-site.md. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const event = await getEvent(slug);
  if (event === null) return {};
  const { path, title, place } = event;
  return pageMetadata({ path, title, description: `${title}, ${place}.`, sharePath: sharePath('event', slug) });
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const event = await getEvent(slug);
  if (event === null) return redirectOrNotFound(pathOf('event', slug));
  return (
    <>
      <JsonLd graph={eventGraph(event, await getSite())} />
      <EventPage event={event} />
    </>
  );
}
