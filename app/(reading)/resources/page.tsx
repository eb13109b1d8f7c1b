import { ExternalResourceListPage } from '#components/external-resource/external-resource-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getExternalResourceGroups } from '#lib/content/external-resource.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/resources',
  title: 'Resources',
  description: 'Pages and studies by others on craniosacral therapy, and why we find them worth reading.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [groups, site] = await Promise.all([getExternalResourceGroups(), getSite()]);
  const resources = groups.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.resources));
  const items = resources.map(({ title, url }) => ({ name: title, url }));
  return (
    <>
      <JsonLd graph={collectionGraph(facts, items, site)} />
      <ExternalResourceListPage groups={groups} />
    </>
  );
}
