import { SettingsPage } from '#components/practice/settings-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getSettingsPage } from '#lib/content/site-settings.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { practicePageGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

const facts = {
  path: '/about',
  title: 'About the practice',
  description: 'Who we are and how we work.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [body, site] = await Promise.all([getSettingsPage('about'), getSite()]);
  return (
    <>
      <JsonLd graph={practicePageGraph('AboutPage', facts, site)} />
      <SettingsPage title={facts.title} body={body} />
    </>
  );
}
