import { HomePage } from '#components/home/home-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getHome } from '#lib/content/home.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { practicePageGraph } from '#lib/seo/structured-data/page-graph.ts';

export const revalidate = 86_400;

export async function generateMetadata() {
  const { practiceName, tagline, description } = (await getSite()).settings;
  return pageMetadata({
    path: '/',
    title: tagline ? `${practiceName}: ${tagline}` : practiceName,
    titleIsWhole: true,
    description: description ?? practiceName,
  });
}

export default async function Page() {
  const [home, site] = await Promise.all([getHome(), getSite()]);
  return (
    <>
      <JsonLd graph={practicePageGraph('WebPage', { path: '/', title: home.homeTitle }, site)} />
      <HomePage home={home} settings={site.settings} />
    </>
  );
}
