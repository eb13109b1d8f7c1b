import { SANITY_VERSION } from 'sanity';
import { retryingFetch } from '../connection/retrying-fetch.ts';

/** Says "the present version is the newest": updates come with the site's own dependencies. */
const versionCheck = /^https:\/\/sanity-cdn\.com\/v1\/modules\//;

/**
 * Keeps a Studio on the embedded lake from asking other hosts: for a newer version of itself, and to report how it
 * is used. Neither can be switched off in its configuration.
 *
 * @param lakePath where this site serves the lake
 */
export function blockOtherHosts(window: Window & typeof globalThis, lakePath: string): void {
  answerForOthers(window, lakePath);
  hideDeadEnds(window);
  // The Studio warns of HTTP/1.1 because of the connections its event streams take; here they share a socket.
  window.sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString());
}

function answerForOthers(window: Window & typeof globalThis, lakePath: string): void {
  const { origin } = window.location;
  const send = retryingFetch(window.fetch.bind(window), ({ pathname }) => pathname.startsWith(`${lakePath}/`));
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, origin);
    if (url.origin === origin || !/^https?:$/.test(url.protocol)) return send(input, init);
    if (versionCheck.test(url.href)) return Response.json({ latest: SANITY_VERSION, packageVersion: SANITY_VERSION });
    return new Response(null, { status: 204 });
  };
}

/** Entries of menus that lead to accounts and services at sanity.io, which a site on the lake does not have. */
const deadEnds = [
  'a[href*="sanity.io/manage"]',
  'li:has(> a[href*="sanity.io/manage"])',
  'a[href*="sanity.io/welcome"]',
  '[aria-label="Send feedback"]',
  '[data-testid="button-resources-menu"]',
];

function hideDeadEnds({ document }: Window): void {
  const style = document.createElement('style');
  style.textContent = `${deadEnds.join(', ')} { display: none !important; }`;
  document.head.append(style);
}
