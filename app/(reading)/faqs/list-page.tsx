import { notFound } from 'next/navigation';

import { FaqListPage } from '#components/faq/faq-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getFaqList } from '#lib/content/faq.ts';
import { factsOfPage } from '#lib/seo/list-pages.ts';
import { getSite } from '#lib/seo/site.ts';
import { faqListGraph } from '#lib/seo/structured-data/faq-graph.ts';

export const facts = {
  path: '/faqs',
  title: 'Questions',
  description: 'Short answers to what people ask most about craniosacral therapy.',
};

/** Renders one page of the list, counted from 1. */
export async function listPage(page: number) {
  const [list, site] = await Promise.all([getFaqList(page), getSite()]);
  if (list === null) notFound();
  return (
    <>
      <JsonLd graph={faqListGraph(factsOfPage(facts, page), list.groups, site)} />
      <FaqListPage list={list} />
    </>
  );
}
