import { notFound } from 'next/navigation';

import { ExternalResourceListPage } from '#components/external-resource/external-resource-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getExternalResourceList } from '#lib/content/external-resource.ts';
import { factsOfPage } from '#lib/seo/list-pages.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const facts = {
  path: '/resources',
  title: 'Resources',
  description: 'Pages and studies by others on craniosacral therapy, and why we find them worth reading.',
};

/** Renders one page of the list, counted from 1. */
export async function listPage(page: number) {
  const [list, site] = await Promise.all([getExternalResourceList(page), getSite()]);
  if (list === null) notFound();
  const resources = list.groups.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.resources));
  const items = resources.map(({ title, url }) => ({ name: title, url }));
  return (
    <>
      <JsonLd graph={collectionGraph(factsOfPage(facts, page), items, site)} />
      <ExternalResourceListPage list={list} />
    </>
  );
}
