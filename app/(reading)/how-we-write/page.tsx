import { HowWeWritePage } from '#components/practice/how-we-write-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getSettingsPage } from '#lib/content/site-settings.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { practicePageGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/how-we-write',
  title: 'How we write',
  description: 'Who writes and checks these pages, how often, who pays for them, and how to tell us about a mistake.',
  feeds: '/feeds/corrections',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [body, site] = await Promise.all([getSettingsPage('how-we-write'), getSite()]);
  return (
    <>
      <JsonLd graph={practicePageGraph('WebPage', facts, site)} />
      <HowWeWritePage title={facts.title} body={body} />
    </>
  );
}
