import { type Metadata } from 'next';

import { FaqListPage } from '../../../components/faq/faq-list-page.tsx';
import { getFaqGroups } from '../../../lib/content/faq.ts';

export const revalidate = 600;

export const metadata: Metadata = {
  title: 'Questions',
  description: 'Short answers to what people ask most about craniosacral therapy.',
  alternates: { canonical: '/faqs' },
};

export default async function Page() {
  return <FaqListPage groups={await getFaqGroups()} />;
}
