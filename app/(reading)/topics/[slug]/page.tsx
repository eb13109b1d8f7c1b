import { type Metadata } from 'next';

import { TopicPage } from '../../../../components/topic/topic-page.tsx';
import { getTopic } from '../../../../lib/content/topic.ts';
import { getNewestSlugs } from '../../../../lib/content/slugs.ts';
import { leave } from '../../../../lib/leave.ts';
import { pathOf } from '../../../../sanity/content-types.ts';

export const revalidate = 600;

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await getNewestSlugs('topic')).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await getTopic((await params).slug);
  if (topic === null) return {};
  return { title: topic.title, description: topic.summary, alternates: { canonical: topic.path } };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const topic = await getTopic(slug);
  if (topic === null) return leave(pathOf('topic', slug), 'topic');
  return <TopicPage topic={topic} />;
}
