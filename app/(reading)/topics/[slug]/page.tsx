import { type Metadata } from 'next';

import { JsonLd } from '#components/seo/json-ld.tsx';
import { TopicPage } from '#components/topic/topic-page.tsx';
import { getTopic } from '#lib/content/topic.ts';
import { listBreadcrumb } from '#lib/seo/breadcrumbs.ts';
import { redirectOrNotFound } from '#lib/redirects/redirect-or-not-found.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { sharePath } from '#lib/seo/share-path.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';
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
  const { slug } = await params;
  const topic = await getTopic(slug);
  if (topic === null) return {};
  return pageMetadata({
    path: topic.path,
    title: topic.title,
    description: topic.summary,
    sharePath: sharePath('topic', slug),
    feeds: `/feeds/topics/${slug}`,
  });
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const topic = await getTopic(slug);
  if (topic === null) return redirectOrNotFound(pathOf('topic', slug));
  const items = [
    ...topic.articles.map(({ title, path }) => ({ name: title, url: path })),
    ...topic.faqs.map(({ question, path }) => ({ name: question, url: path })),
  ];
  return (
    <>
      <JsonLd graph={collectionGraph({ ...topic, crumbs: [listBreadcrumb('topic')] }, items, await getSite())} />
      <TopicPage topic={topic} />
    </>
  );
}
