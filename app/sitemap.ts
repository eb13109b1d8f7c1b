import { type MetadataRoute } from 'next';

import { getPages } from '../lib/content/slugs.ts';
import { getEnv } from '../lib/env.ts';

export const revalidate = 600;

/** Pages that are not one document's. */
const FIXED = [
  '/',
  '/articles',
  '/faqs',
  '/resources',
  '/topics',
  '/people',
  '/about',
  '/contact',
  '/accessibility',
  '/privacy',
];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { siteUrl } = getEnv();
  const pages = await getPages();
  return [
    ...FIXED.map((path) => ({ url: siteUrl + path })),
    ...pages.map(({ path, updatedAt }) => ({ url: siteUrl + path, lastModified: updatedAt })),
  ];
}
