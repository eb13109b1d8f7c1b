import { notFound } from 'next/navigation';

import { GlossaryPage } from '#components/glossary/glossary-page.tsx';
import { JsonLd } from '#components/seo/json-ld.tsx';
import { getGlossary } from '#lib/content/glossary.ts';
import { factsOfPage } from '#lib/seo/list-pages.ts';
import { getSite } from '#lib/seo/site.ts';
import { glossaryGraph } from '#lib/seo/structured-data/glossary-graph.ts';
import { contentTypes } from '#sanity/content-types.ts';

export const facts = {
  path: contentTypes.glossaryTerm.list,
  title: contentTypes.glossaryTerm.plural,
  description: 'The harder words on this site in plain ones: parts of the body, and what studies call things.',
};

/** Renders one page of the list, counted from 1. */
export async function listPage(page: number) {
  const [glossary, site] = await Promise.all([getGlossary(page), getSite()]);
  if (glossary === null) notFound();
  return (
    <>
      <JsonLd graph={glossaryGraph(factsOfPage(facts, page), glossary.terms, site)} />
      <GlossaryPage glossary={glossary} />
    </>
  );
}
