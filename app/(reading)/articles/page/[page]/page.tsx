import { type Metadata } from 'next';
import { notFound } from 'next/navigation';

import { ArticleListPage } from '../../../../../components/article/article-list-page.tsx';
import { getArticleList } from '../../../../../lib/content/article.ts';

export const revalidate = 600;

interface Props {
  params: Promise<{ page: string }>;
}

/** None at build time: page 2 and later are few readers' way in. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return { title: `Articles, page ${page}`, alternates: { canonical: `/articles/page/${page}` } };
}

export default async function Page({ params }: Props) {
  const { page } = await params;
  // Page 1 is /articles: one address a page.
  if (!/^([2-9]|[1-9]\d{1,4})$/.test(page)) notFound();
  const list = await getArticleList(Number(page));
  if (list === null) notFound();
  return <ArticleListPage list={list} />;
}
