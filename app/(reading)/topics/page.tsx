import { JsonLd } from '#components/seo/json-ld.tsx';
import { TopicListPage } from '#components/topic/topic-list-page.tsx';
import { getTopicList } from '#lib/content/topic.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = { path: '/topics', title: 'Topics', description: 'Everything on this site, by topic.' };

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [topics, site] = await Promise.all([getTopicList(), getSite()]);
  const items = topics.map(({ title, path }) => ({ name: title, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph(facts, items, site)} />
      <TopicListPage topics={topics} />
    </>
  );
}
