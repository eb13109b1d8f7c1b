/** Redirecting pages of search engines and mail scanners, with the parameter that names the address. */
const WRAPPERS: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /(?:^|\.)google\.[a-z.]+$/, path: /^\/url$/, parameter: 'q' },
  { host: /(?:^|\.)google\.[a-z.]+$/, path: /^\/url$/, parameter: 'url' },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: 'url' },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /^\/evergreen-assets\/safelinks\//, parameter: 'url' },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameter: 'u' },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect$/, parameter: 'url' },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameter: 'q' },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, parameter: 'uddg' },
];

const ALLOWED_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** A message that was forwarded a few times has fewer. */
const MAX_WRAPPERS = 5;

/**
 * The address that a link leads to, without the redirecting pages that count clicks.
 *
 * @param href of the pasted link
 * @returns `undefined` when readers cannot follow it: an anchor of the other document, a file of another computer, a script
 */
export function linkAddress(href: string): string | undefined {
  let url = urlOf(href);
  for (let times = 0; url && times < MAX_WRAPPERS; times += 1) {
    const inner = unwrapped(url);
    if (!inner) break;
    url = inner;
  }
  return url && ALLOWED_PROTOCOLS.has(url.protocol) ? url.href : undefined;
}

function unwrapped({ hostname, pathname, searchParams }: URL): URL | undefined {
  for (const { host, path, parameter } of WRAPPERS) {
    const inner = host.test(hostname) && path.test(pathname) ? urlOf(searchParams.get(parameter)) : undefined;
    if (inner && ALLOWED_PROTOCOLS.has(inner.protocol)) return inner;
  }
  return undefined;
}

function urlOf(text: string | null): URL | undefined {
  const trimmed = text?.trim() ?? '';
  return URL.canParse(trimmed) ? new URL(trimmed) : undefined;
}
