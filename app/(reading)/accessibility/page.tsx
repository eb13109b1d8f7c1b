import { SettingsPage } from '#components/practice/settings-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getSettingsPage } from '#lib/content/site-settings.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { practicePageGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/accessibility',
  title: 'Accessibility',
  description: 'How this site is made so that everyone can use it, and how to tell us where it fails.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [body, site] = await Promise.all([getSettingsPage('accessibility'), getSite()]);
  return (
    <>
      <JsonLd graph={practicePageGraph('WebPage', facts, site)} />
      <SettingsPage title={facts.title} body={body} />
    </>
  );
}
