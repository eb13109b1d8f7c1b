/**
 * Where people open the Studio: under the name visitors use, if the site has one, for it may be all they reach.
 * @param siteUrl `SITE_URL`
 * @param address the site's on this machine
 */
export function studioUrl(siteUrl: string, address: string): string {
  return new URL('/studio', new URL(siteUrl).hostname === 'localhost' ? address : siteUrl).href;
}
