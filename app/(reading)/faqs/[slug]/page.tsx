import { type Metadata } from 'next';

import { FaqPage } from '../../../../components/faq/faq-page.tsx';
import { getFaq } from '../../../../lib/content/faq.ts';
import { getNewestSlugs } from '../../../../lib/content/slugs.ts';
import { leave } from '../../../../lib/leave.ts';
import { pathOf } from '../../../../sanity/content-types.ts';

export const revalidate = 600;

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await getNewestSlugs('faq')).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const faq = await getFaq((await params).slug);
  if (faq === null) return {};
  return { title: faq.question, description: faq.shortAnswer, alternates: { canonical: faq.path } };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const faq = await getFaq(slug);
  if (faq === null) return leave(pathOf('faq', slug), 'faq');
  return <FaqPage faq={faq} />;
}
