import { type Metadata } from 'next';

import { TopicListPage } from '../../../components/topic/topic-list-page.tsx';
import { getTopicList } from '../../../lib/content/topic.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Topics',
  description: 'Everything on this site, by topic.',
  alternates: { canonical: '/topics' },
};

export default async function Page() {
  return <TopicListPage topics={await getTopicList()} />;
}
