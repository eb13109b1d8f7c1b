import { FaqListPage } from '#components/faq/faq-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getFaqGroups } from '#lib/content/faq.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { faqListGraph } from '#lib/seo/structured-data/faq-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/faqs',
  title: 'Questions',
  description: 'Short answers to what people ask most about craniosacral therapy.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [groups, site] = await Promise.all([getFaqGroups(), getSite()]);
  return (
    <>
      <JsonLd graph={faqListGraph(facts, groups, site)} />
      <FaqListPage groups={groups} />
    </>
  );
}
