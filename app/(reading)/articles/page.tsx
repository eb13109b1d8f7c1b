import { notFound } from 'next/navigation';

import { ArticleListPage } from '#components/article/article-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getArticleList } from '#lib/content/article.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/articles',
  title: 'Articles',
  description: 'What craniosacral therapy is, what a session is like, and what research can and cannot say about it.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [list, site] = await Promise.all([getArticleList(1), getSite()]);
  if (list === null) notFound();
  const items = list.articles.map(({ title, path }) => ({ name: title, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph(facts, items, site)} />
      <ArticleListPage list={list} />
    </>
  );
}
