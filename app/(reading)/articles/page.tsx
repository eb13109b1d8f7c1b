import { type Metadata } from 'next';
import { notFound } from 'next/navigation';

import { ArticleListPage } from '../../../components/article/article-list-page.tsx';
import { getArticleList } from '../../../lib/content/article.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Articles',
  description: 'What craniosacral therapy is, what a session is like, and what research can and cannot say about it.',
  alternates: { canonical: '/articles' },
};

export default async function Page() {
  const list = await getArticleList(1);
  if (list === null) notFound();
  return <ArticleListPage list={list} />;
}
