import { checkPhoneLink } from './phone-numbers.ts';

/** What a link in running text may start with. A page of this site is a path: one slash, never two. */
const linkTarget = /^(?:https:\/\/[^\s/]|mailto:[^\s@]+@|\/(?![\\/]))\S*$/;
/** A path of this site: no host, no query, no fragment, no slash at the end. */
const sitePath = /^\/(?:[^\s/?#]+(?:\/[^\s/?#]+)*)?$/;
const webAddress = /^https?:\/\/[^\s/]+\S*$/;

/** Checks the target of a link in running text. @returns true, or a sentence that says how to mend it. */
export function checkLink(href: string | undefined): true | string {
  if (href && /^tel:/i.test(href)) return checkPhoneLink(href);
  if (!href || (linkTarget.test(href) && isAddress(href))) return true;
  return 'Start the link with https://, mailto: or tel:, or with / for a page of this site.';
}

/** Checks the address of a page elsewhere. Plain http is allowed: some good old pages have no https. */
export function checkWebAddress(url: string | undefined): true | string {
  return (
    !url || (webAddress.test(url) && isAddress(url)) || 'Paste the whole address, starting with https:// or http://.'
  );
}

/** Checks the address of a video: a page elsewhere, over https. */
export function checkVideoAddress(url: string | undefined): true | string {
  return !url || /^https:\/\/[^\s/]+\S*$/.test(url) || 'Paste the whole address, starting with https://.';
}

/** Checks a path of this site. */
export function checkSitePath(path: string | undefined): true | string {
  if (!path || sitePath.test(path)) return true;
  return 'Write a path that starts with one / and does not end with /, such as /articles/first-visit.';
}

/** True for what a browser can follow, from a page of this site. */
function isAddress(href: string): boolean {
  return URL.canParse(href, 'https://example.org');
}
