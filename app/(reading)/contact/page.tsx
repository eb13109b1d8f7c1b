import { ContactPage } from '#components/practice/contact-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { practicePageGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/contact',
  title: 'Contact',
  description: 'Where the practice is, when it is open and how to reach it.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const site = await getSite();
  return (
    <>
      <JsonLd graph={practicePageGraph('ContactPage', facts, site)} />
      <ContactPage settings={site.settings} />
    </>
  );
}
