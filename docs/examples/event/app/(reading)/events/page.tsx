import { EventListPage } from '#components/event/event-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getEventList } from '#lib/content/event.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = { path: '/events', title: 'Events', description: 'Where to meet the practice, and when.' };

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [events, site] = await Promise.all([getEventList(), getSite()]);
  const items = events.map(({ title, path }) => ({ name: title, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph(facts, items, site)} />
      <EventListPage events={events} />
    </>
  );
}
