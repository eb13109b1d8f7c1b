import { type PageTypeName } from '#sanity/content-types.ts';

/** Size of share pictures in pixels: what Open Graph readers crop the least. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;

/** The share picture of pages that are not one document's. */
export const siteSharePath = '/share/site.png';

/** The share picture of a document's page. */
export function sharePath(type: PageTypeName, slug: string): string {
  return `/share/${type}/${slug}.png`;
}
