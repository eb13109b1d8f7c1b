import { type FAQPage, type Graph, type Question } from 'schema-dts';

import { type Faq, type FaqGroups } from '#lib/content/faq.ts';
import { type FaqLink } from '#lib/content/refs.ts';
import { faqBreadcrumbs } from '../breadcrumbs.ts';
import { type Site } from '../site.ts';
import { citation, correctionComment } from './article-graph.ts';
import { graphOf } from './graph.ts';
import { breadcrumbs, breadcrumbsRef, pageProperties, personNode, personRef } from './page-parts.ts';
import { siteNodes } from './site-nodes.ts';

/** One question with its answer, reviewed. */
export function faqGraph(faq: Faq, site: Site): Graph {
  const page: FAQPage = {
    '@type': 'FAQPage',
    ...pageProperties(site, faq.path, faq.question),
    breadcrumb: breadcrumbsRef(site, faq.path),
    mainEntity: [question(faq, site)],
    dateModified: faq.updatedAt,
    ...(faq.lastReviewed && { lastReviewed: faq.lastReviewed }),
    ...(faq.reviewer && { reviewedBy: personRef(site, faq.reviewer) }),
    citation: faq.sources.map(citation),
    ...(faq.corrections.length > 0 && { correction: faq.corrections.map(correctionComment) }),
  };
  return graphOf([
    ...siteNodes(site),
    page,
    breadcrumbs(site, faqBreadcrumbs(faq), { label: faq.question, path: faq.path }),
    faq.reviewer && personNode(site, faq.reviewer),
  ]);
}

/** The questions of one page with their short answers. */
export function faqListGraph(page: { path: string; title: string }, groups: FaqGroups, site: Site): Graph {
  const node: FAQPage = {
    '@type': 'FAQPage',
    ...pageProperties(site, page.path, page.title),
    breadcrumb: breadcrumbsRef(site, page.path),
    mainEntity: groups.flatMap(({ faqs }) => faqs.map((faq) => question(faq, site))),
  };
  return graphOf([...siteNodes(site), node, breadcrumbs(site, [], { label: page.title, path: page.path })]);
}

function question(faq: Pick<FaqLink, 'path' | 'question' | 'shortAnswer'>, site: Site): Question {
  return {
    '@type': 'Question',
    '@id': `${site.url}${faq.path}#question`,
    url: site.url + faq.path,
    name: faq.question,
    acceptedAnswer: { '@type': 'Answer', text: faq.shortAnswer },
  };
}
