import { GlossaryPage } from '#components/glossary/glossary-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getGlossary } from '#lib/content/glossary.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import { getSite } from '#lib/seo/site.ts';
import { glossaryGraph } from '#lib/seo/structured-data/glossary-graph.ts';
import { contentTypes } from '#sanity/content-types.ts';

export const revalidate = 86_400;

const facts = {
  path: contentTypes.glossaryTerm.list,
  title: contentTypes.glossaryTerm.plural,
  description: 'The harder words on this site in plain ones: parts of the body, and what studies call things.',
};

export function generateMetadata() {
  return pageMetadata(facts);
}

export default async function Page() {
  const [terms, site] = await Promise.all([getGlossary(), getSite()]);
  return (
    <>
      <JsonLd graph={glossaryGraph(facts, terms, site)} />
      <GlossaryPage title={facts.title} terms={terms} />
    </>
  );
}
