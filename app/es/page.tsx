import { TranslationListPage } from '#components/article/translation-list-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getTranslations } from '#lib/content/article.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { collectionGraph } from '#lib/seo/structured-data/page-graph.ts';
import { spanish } from '#lib/i18n/spanish.ts';
import { languages } from '#sanity/content-types.ts';

export const revalidate = 86_400;

const { language } = spanish;
const facts = {
  path: languages[language].prefix,
  title: 'En español',
  description: 'Lo que hemos traducido al español sobre la terapia craneosacral: qué es y qué dicen los estudios.',
  language,
};

export async function generateMetadata() {
  const { settings } = await getSite();
  // Next puts the practice's name after the titles of pages below a layout, not after that of its own page.
  const title = `${facts.title} – ${settings.practiceName}`;
  return pageMetadata({ ...facts, title, titleIsWhole: true, feeds: `${facts.path}/feeds` });
}

/** `/es`: what there is to read in Spanish. */
export default async function Page() {
  const [articles, site] = await Promise.all([getTranslations(language), getSite()]);
  const items = articles.map(({ title, path }) => ({ name: title, url: path }));
  return (
    <>
      <JsonLd graph={collectionGraph({ ...facts, crumbs: null }, items, site)} />
      <TranslationListPage title={facts.title} articles={articles} />
    </>
  );
}
