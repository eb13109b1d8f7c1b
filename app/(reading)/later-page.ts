import { notFound } from 'next/navigation';
import { type ReactNode } from 'react';

import { factsOfPage, laterPage } from '#lib/seo/list-pages.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';

interface Props {
  params: Promise<{ page: string }>;
}

/**
 * What the route of a list's later pages exports, such as `/faqs/page/2`.
 *
 * @param facts the head of the list's first page
 * @param listPage renders one page of the list, counted from 1
 */
export function laterPages(facts: Parameters<typeof pageMetadata>[0], listPage: (page: number) => Promise<ReactNode>) {
  return {
    /** None at build time: page 2 and later are few readers' way in. */
    generateStaticParams: () => [],

    generateMetadata: async ({ params }: Props) => pageMetadata(factsOfPage(facts, Number((await params).page))),

    async Page({ params }: Props) {
      const page = laterPage((await params).page);
      if (page === null) notFound();
      return listPage(page);
    },
  };
}
