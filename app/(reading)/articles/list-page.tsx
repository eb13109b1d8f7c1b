import { notFound } from 'next/navigation';

import { ArticleListPage } from '#components/article/article-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getArticleList } from '#lib/content/article.ts';
import { factsOfPage } from '#lib/seo/list-pages.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const facts = {
  path: '/articles',
  title: 'Articles',
  description: 'What craniosacral therapy is, what a session is like, and what research can and cannot say about it.',
};

/** Renders one page of the list, counted from 1. */
export async function listPage(page: number) {
  const [list, site] = await Promise.all([getArticleList(page), getSite()]);
  if (list === null) notFound();
  const items = list.articles.map(({ title, path }) => ({ name: title, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph(factsOfPage(facts, page), items, site)} />
      <ArticleListPage list={list} />
    </>
  );
}
