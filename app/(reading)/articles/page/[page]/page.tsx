import { notFound } from 'next/navigation';

import { ArticleListPage } from '#components/article/article-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getArticleList } from '#lib/content/article.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ page: string }>;
}

/** None at build time: page 2 and later are few readers' way in. */
export function generateStaticParams() {
  return [];
}

function factsOf(page: string) {
  return {
    path: `/articles/page/${page}`,
    title: `Articles (page ${page})`,
    description: `Page ${page} of all articles on craniosacral therapy, newest first.`,
  };
}

export async function generateMetadata({ params }: Props) {
  return pageMetadata(factsOf((await params).page));
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  // Page 1 is /articles: one address a page.
  if (!/^([2-9]|[1-9]\d{1,4})$/.test(page)) notFound();
  const [list, site] = await Promise.all([getArticleList(Number(page)), getSite()]);
  if (list === null) notFound();
  const items = list.articles.map(({ title, path }) => ({ name: title, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph(factsOf(page), items, site)} />
      <ArticleListPage list={list} />
    </>
  );
}
