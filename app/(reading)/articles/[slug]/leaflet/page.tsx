import { type Metadata } from 'next';

import { LeafletPage } from '#components/article/leaflet-page.tsx';
import { getArticle } from '#lib/content/article.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { getSite } from '#lib/seo/site.ts';
import { pathOf } from '#sanity/content-types.ts';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ slug: string }>;
}

/** None at build time: few print. */
export function generateStaticParams() {
  return [];
}

/** The same words as the article, so that is the page to find. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [article, { url }] = await Promise.all([getArticle((await params).slug), getSite()]);
  if (article === null) return {};
  return {
    title: `${article.title} (leaflet)`,
    description: article.summary,
    alternates: { canonical: url + article.path },
    robots: { index: false },
  };
}

/** `/articles/<slug>/leaflet`: an article to print and hand out. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const [article, site] = await Promise.all([getArticle(slug), getSite()]);
  if (article === null) return redirectOrNotFound(pathOf('article', slug));
  return <LeafletPage article={article} url={site.url + article.path} />;
}
