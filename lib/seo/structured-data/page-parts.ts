import { type BreadcrumbList, type ImageObject, type Person } from 'schema-dts';

import { type Picture } from '#lib/content/picture.ts';
import { type PersonLink } from '#lib/content/refs.ts';
import { type Breadcrumb, homeIn } from '../breadcrumbs.ts';
import { pictureUrl, pictureWidths } from '#lib/media/renditions.ts';
import { defaultLanguage, type Language } from '#sanity/content-types.ts';
import { type Site } from '../site.ts';
import { websiteRef } from './site-nodes.ts';

/** What every node of type WebPage says, whatever its kind. */
export function pageProperties(site: Site, path: string, name: string, language: Language = defaultLanguage) {
  const url = site.url + path;
  return { '@id': url, url, name, inLanguage: language, isPartOf: websiteRef(site) };
}

/** The way to a page, the page itself last. */
export function breadcrumbs(
  site: Site,
  crumbs: readonly Breadcrumb[],
  page: Breadcrumb,
  language: Language = defaultLanguage,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    ...breadcrumbsRef(site, page.path),
    itemListElement: [homeIn(language), ...crumbs, page].map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: site.url + path,
    })),
  };
}

export function breadcrumbsRef(site: Site, path: string) {
  return { '@id': `${site.url}${path}#breadcrumbs` };
}

export function personRef(site: Site, { path }: Pick<PersonLink, 'path'>) {
  return { '@id': `${site.url}${path}#person` };
}

/** A person as the review line shows them. */
export function personNode(site: Site, person: PersonLink): Person {
  return {
    '@type': 'Person',
    ...personRef(site, person),
    name: person.name,
    url: site.url + person.path,
    hasCredential: { '@type': 'EducationalOccupationalCredential', name: person.credentials },
  };
}

/** A picture in the largest size that pages offer. */
export function imageObject(site: Site, picture: Picture): ImageObject {
  const width = pictureWidths(picture).at(-1) ?? 0;
  return {
    '@type': 'ImageObject',
    url: site.url + pictureUrl(picture, width),
    width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    ...(picture.caption && { caption: picture.caption }),
  };
}
