import { type DefinedTermSet, type Graph, type WebPage } from 'schema-dts';

import { type GlossaryTerm } from '#lib/content/glossary.ts';
import { type Site } from '../site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbs, breadcrumbsRef, pageProperties } from './page-parts.ts';
import { siteNodes } from './site-nodes.ts';

/** The words of one page of the glossary with what they mean. */
export function glossaryGraph(
  page: { path: string; title: string },
  terms: readonly GlossaryTerm[],
  site: Site,
): Graph {
  const set: DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': `${site.url}${page.path}#terms`,
    name: page.title,
    hasDefinedTerm: terms.map(({ term, slug, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': `${site.url}${page.path}#${slug}`,
      name: term,
      description: definition,
    })),
  };
  const node: WebPage = {
    '@type': 'WebPage',
    ...pageProperties(site, page.path, page.title),
    breadcrumb: breadcrumbsRef(site, page.path),
    mainEntity: { '@id': `${site.url}${page.path}#terms` },
  };
  return graphOf([...siteNodes(site), node, set, breadcrumbs(site, [], { label: page.title, path: page.path })]);
}
