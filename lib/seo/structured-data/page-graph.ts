import {
  type AboutPage,
  type CollectionPage,
  type ContactPage,
  type Graph,
  type ProfilePage,
  type WebPage,
} from 'schema-dts';

import { type Language } from '#sanity/content-types.ts';
import { type Person } from '#lib/content/person.ts';
import { type Breadcrumb, listBreadcrumb } from '../breadcrumbs.ts';
import { type Site } from '../site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbs, breadcrumbsRef, imageObject, pageProperties, personNode } from './page-parts.ts';
import { practiceRef, siteNodes } from './site-nodes.ts';

interface Page {
  path: string;
  title: string;
}

/** A page about the practice itself. */
export function practicePageGraph(type: 'AboutPage' | 'ContactPage' | 'WebPage', page: Page, site: Site): Graph {
  const node: AboutPage | ContactPage | WebPage = {
    '@type': type,
    ...pageProperties(site, page.path, page.title),
    about: practiceRef(site),
    ...(page.path !== '/' && { breadcrumb: breadcrumbsRef(site, page.path) }),
  };
  const trail = page.path === '/' ? null : breadcrumbs(site, [], { label: page.title, path: page.path });
  return graphOf([...siteNodes(site), node, trail]);
}

/**
 * A page that lists others, here or elsewhere.
 * @param page `crumbs` are `null` for a first page, which nothing leads to
 */
export function collectionGraph(
  page: Page & { crumbs?: readonly Breadcrumb[] | null; language?: Language; updatedAt?: string },
  items: readonly { name: string; url: string }[],
  site: Site,
): Graph {
  const node: CollectionPage = {
    '@type': 'CollectionPage',
    ...pageProperties(site, page.path, page.title, page.language),
    ...(page.crumbs !== null && { breadcrumb: breadcrumbsRef(site, page.path) }),
    ...(page.updatedAt && { dateModified: page.updatedAt }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: items.length,
      itemListElement: items.map(({ name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        url: new URL(url, site.url).href,
      })),
    },
  };
  return graphOf([
    ...siteNodes(site),
    node,
    page.crumbs === null ? null : breadcrumbs(site, page.crumbs ?? [], { label: page.title, path: page.path }),
  ]);
}

/** A person of the practice. */
export function personGraph(person: Person, site: Site): Graph {
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    ...pageProperties(site, person.path, person.name),
    breadcrumb: breadcrumbsRef(site, person.path),
    dateModified: person.updatedAt,
    mainEntity: {
      ...(personNode(site, person) as object),
      '@type': 'Person',
      jobTitle: person.role,
      ...(person.photo && { image: imageObject(site, person.photo) }),
    },
  };
  return graphOf([
    ...siteNodes(site),
    page,
    breadcrumbs(site, [listBreadcrumb('person')], { label: person.name, path: person.path }),
  ]);
}
