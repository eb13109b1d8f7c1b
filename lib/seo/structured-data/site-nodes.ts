import { type HealthAndBeautyBusiness, type Thing, type WebSite } from 'schema-dts';

import { defaultLanguage } from '#sanity/content-types.ts';
import { type Site } from '../site.ts';

/** The practice and its site: part of every page's graph, because every page's header and footer say the same. */
export function siteNodes(site: Site): Thing[] {
  return [websiteNode(site), practiceNode(site)];
}

export function websiteRef({ url }: Site) {
  return { '@id': `${url}/#website` };
}

export function practiceRef({ url }: Site) {
  return { '@id': `${url}/#practice` };
}

function websiteNode(site: Site): WebSite {
  return {
    '@type': 'WebSite',
    ...websiteRef(site),
    url: `${site.url}/`,
    name: site.settings.practiceName,
    inLanguage: defaultLanguage,
    publisher: practiceRef(site),
  };
}

/** Name and how to reach it; nothing about what it might help with, nor that it is a business of medicine. */
function practiceNode(site: Site): HealthAndBeautyBusiness {
  const { practiceName, phone, email, address } = site.settings;
  return {
    '@type': 'HealthAndBeautyBusiness',
    ...practiceRef(site),
    name: practiceName,
    url: `${site.url}/`,
    logo: `${site.url}/icons/icon-512.png`,
    ...(phone && { telephone: phone.number ?? phone.written }),
    ...(email && { email }),
    ...(address && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        addressLocality: address.locality,
        postalCode: address.postalCode,
        ...(address.region && { addressRegion: address.region }),
        addressCountry: address.country,
      },
    }),
  };
}
