/** The whole address of a link: away from the site, `/path` and `#anchor` lead nowhere. */
export function absolute(href: string, siteUrl: string): string {
  return new URL(href, siteUrl).href;
}
