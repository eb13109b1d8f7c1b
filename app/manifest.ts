import { type MetadataRoute } from 'next';

import { getSite, shortName } from '../lib/seo/site.ts';
import { defaultLanguage } from '../sanity/content-types.ts';

export const revalidate = 86_400;

/** The web app manifest: how the site looks on a home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const site = await getSite();
  const { practiceName, description } = site.settings;
  return {
    id: '/',
    name: practiceName,
    short_name: shortName(site),
    description: description ?? undefined,
    lang: defaultLanguage,
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#faf7f1',
    theme_color: '#faf7f1',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
