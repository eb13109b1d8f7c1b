/** Any origin will do: it only shows whether an address leaves it. */
const BASE = 'http://site.invalid';

/**
 * Where to send a visitor after a preview begins or ends: a path of this site, whatever was asked for. `//evil.example`,
 * `/..//evil.example` and `\\evil.example` all resolve elsewhere in a browser.
 *
 * @returns `/` for an address that is not one of ours
 */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, BASE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, BASE);
  // A path that begins with two slashes would be read as a host the next time it is resolved.
  return origin === BASE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}
