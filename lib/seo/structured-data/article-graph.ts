import {
  type Article as ArticleNode,
  type CorrectionComment,
  type Graph,
  type MedicalWebPage,
  type ScholarlyArticle,
  type WebPage,
} from 'schema-dts';

import { defaultLanguage } from '#sanity/content-types.ts';
import { type Article } from '#lib/content/article.ts';
import { type Correction } from '#lib/content/correction.ts';
import { type Source } from '#lib/content/source.ts';
import { articleBreadcrumbs } from '../breadcrumbs.ts';
import { type Site } from '../site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbs, breadcrumbsRef, imageObject, pageProperties, personNode, personRef } from './page-parts.ts';
import { practiceRef, siteNodes } from './site-nodes.ts';

/** An article about a health subject: what it says, who stands behind it and what it rests on. Never a treatment. */
export function articleGraph(article: Article, site: Site): Graph {
  const people = new Map([article.author, article.reviewer].filter((person) => person !== null).map((p) => [p.id, p]));
  return graphOf([
    ...siteNodes(site),
    pageNode(article, site),
    articleNode(article, site),
    breadcrumbs(site, articleBreadcrumbs(article), { label: article.title, path: article.path }, article.language),
    ...[...people.values()].map((person) => personNode(site, person)),
  ]);
}

function articleRef(article: Article, site: Site) {
  return { '@id': `${site.url}${article.path}#article` };
}

function pageNode(article: Article, site: Site): MedicalWebPage {
  return {
    '@type': 'MedicalWebPage',
    ...pageProperties(site, article.path, article.title, article.language),
    description: article.summary,
    breadcrumb: breadcrumbsRef(site, article.path),
    mainEntity: articleRef(article, site),
    ...(article.lastReviewed && { lastReviewed: article.lastReviewed }),
    ...(article.reviewer && { reviewedBy: personRef(site, article.reviewer) }),
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
  };
}

function articleNode(article: Article, site: Site): ArticleNode {
  return {
    '@type': 'Article',
    ...articleRef(article, site),
    headline: article.title,
    inLanguage: article.language,
    description: article.summary,
    mainEntityOfPage: { '@id': site.url + article.path },
    datePublished: article.publishedOn,
    dateModified: article.updatedAt,
    ...(article.author && { author: personRef(site, article.author) }),
    publisher: practiceRef(site),
    ...(article.picture && { image: imageObject(site, article.picture) }),
    // A translation does not show its topics, which are in English.
    articleSection: article.language === defaultLanguage ? article.topics.map(({ title }) => title) : [],
    citation: article.sources.map(citation),
    ...(article.corrections.length > 0 && { correction: article.corrections.map(correctionComment) }),
  };
}

/** A mistake that was put right. */
export function correctionComment({ on, text }: Correction): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: on, text };
}

/** A source: studies as scholarly articles, everything else as a page. */
export function citation(source: Source): ScholarlyArticle | WebPage {
  const study = source.evidenceType === 'systematic-review' || source.evidenceType === 'randomised-trial';
  return {
    '@type': study ? 'ScholarlyArticle' : 'WebPage',
    name: source.title,
    ...(source.year !== null && { datePublished: String(source.year) }),
    ...(source.href && { url: source.href }),
    ...(source.doi && { identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: source.doi } }),
  };
}
