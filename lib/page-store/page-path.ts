/** One segment: no percent-encoding, no leading dot, so that a path is a file name and never leads out of the folder. */
const SEGMENT = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

/** The one folder of a site whose name begins with a dot (RFC 8615). */
const WELL_KNOWN = /^\/\.(?=well-known\/)/;

const MAX_LENGTH = 200;

/** The Studio, answers to programs, Next's files, pictures and downloads: the site's pages are everything else. */
const NOT_READING = /^\/(?:studio(?:\/|$)|api\/|_next\/|media\/|downloads\/)/;

/** True for the address of a page (or feed, or sitemap) for readers; such pages run no script. */
export function isReading(path: string): boolean {
  return !NOT_READING.test(path);
}

/** As an address writes a path: nine characters for one, such as `%E2%80%A6` for an ellipsis. */
const MAX_WRITTEN = 9 * MAX_LENGTH;

/** True for a path that is longer than any page's, and than any redirect's (`lib/redirects/redirect-or-not-found.ts`). */
export function isTooLong(path: string): boolean {
  return path.length > MAX_WRITTEN;
}

/** True for a path whose page may be cached; all pages of this site have such a path. */
export function isCacheable(path: string): boolean {
  if (path === '/') return true;
  if (!isReading(path)) return false;
  return (
    path.length <= MAX_LENGTH &&
    path.startsWith('/') &&
    path
      .replace(WELL_KNOWN, '/')
      .slice(1)
      .split('/')
      .every((part) => SEGMENT.test(part))
  );
}

/**
 * The path of the page that Next caches under `key`, or `null` for a key of another form.
 * Next 16 writes `/route-cache/<kind>/<hash of the route>/$<page path>`, and `/` as `/index`.
 */
export function pathOfKey(key: string): string | null {
  const start = key.indexOf('/$/');
  if (start === -1) return null;
  const path = key.slice(start + 2);
  if (path === '/index') return '/';
  return path.startsWith('/index/index') ? path.slice('/index'.length) : path;
}

/** The file of a page in the static output. */
export function fileOf(path: string, kind: 'page' | 'file'): string {
  if (path === '/') return 'index.html';
  return kind === 'page' ? `${path.slice(1)}.html` : path.slice(1);
}
