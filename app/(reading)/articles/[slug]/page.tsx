import { type Metadata } from 'next';

import { ArticlePage } from '#components/article/article-page.tsx';
import { FeedbackQuestion } from '#components/feedback/feedback-question.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getArticle } from '#lib/content/article.ts';
import { getEnv } from '#lib/env.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { articleMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { articleGraph } from '#lib/seo/structured-data/article-graph.ts';
import { pathOf } from '#sanity/content-types.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ slug: string }>;
}

/** None at build time: see docs/decisions/0007-pages-are-rendered-by-the-running-site.md. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await getArticle((await params).slug);
  return article === null ? {} : articleMetadata(article);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const article = await getArticle(slug);
  if (article === null) return redirectOrNotFound(pathOf('article', slug));
  return (
    <>
      <JsonLd graph={articleGraph(article, await getSite())} />
      <ArticlePage article={article} />
      {getEnv().feedbackToken && <FeedbackQuestion path={article.path} />}
    </>
  );
}
