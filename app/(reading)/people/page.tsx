import { PersonListPage } from '#components/person/person-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getPersonList } from '#lib/content/person.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/people',
  title: 'People',
  description: 'Who works at the practice, and who writes and reviews its texts.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [people, site] = await Promise.all([getPersonList(), getSite()]);
  const items = people.map(({ name, path }) => ({ name, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph(facts, items, site)} />
      <PersonListPage people={people} />
    </>
  );
}
