import { notFound } from 'next/navigation';

import { factsOfPage, laterPage } from '#lib/seo/list-pages.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { facts, listPage } from '../../list-page.tsx';

export const revalidate = 86_400;

interface Props {
  params: Promise<{ page: string }>;
}

/** None at build time: page 2 and later are few readers' way in. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return pageMetadata(factsOfPage(facts, Number((await params).page)));
}

export default async function Page({ params }: Props) {
  const page = laterPage((await params).page);
  if (page === null) notFound();
  return listPage(page);
}
