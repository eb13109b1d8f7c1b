import { type Metadata } from 'next';

import { ArticlePage } from '../../../../components/article/article-page.tsx';
import { getArticle } from '../../../../lib/content/article.ts';
import { getNewestSlugs } from '../../../../lib/content/slugs.ts';
import { leave } from '../../../../lib/leave.ts';
import { pathOf } from '../../../../sanity/content-types.ts';

export const revalidate = 600;

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await getNewestSlugs('article')).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await getArticle((await params).slug);
  if (article === null) return {};
  return { title: article.title, description: article.summary, alternates: { canonical: article.path } };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const article = await getArticle(slug);
  if (article === null) return leave(pathOf('article', slug), 'article');
  return <ArticlePage article={article} />;
}
