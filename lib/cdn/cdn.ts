/** A cache between readers and the site that keeps pages until it is told that they changed. */
export type Cdn =
  | { kind: 'varnish'; urls: readonly string[] }
  | { kind: 'cloudflare' | 'fastly'; url: string; service: string; token: string };

/**
 * Seconds for which a CDN may serve a page without asking. A page that changes is purged; this is the net for a purge that was
 * lost with the process that was to send it.
 */
const MAX_AGE = 3_600;

/** By kind: the header that names a page, and the one that says for how long it may be kept. */
const headerNames = {
  varnish: ['Surrogate-Key', 'CDN-Cache-Control'],
  cloudflare: ['Cache-Tag', 'CDN-Cache-Control'],
  fastly: ['Surrogate-Key', 'Surrogate-Control'],
} as const;

/**
 * What lets a CDN keep a fresh page. Its tag is its path, whatever query it was asked with.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9213 for `CDN-Cache-Control`
 */
export function cdnHeaders({ kind }: Cdn, path: string): Record<string, string> {
  const [tag, control] = headerNames[kind];
  return { [tag]: path, [control]: `max-age=${MAX_AGE}` };
}
