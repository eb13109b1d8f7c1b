/** A condition on a request, as `headers()` in next.config.ts takes it. */
type Condition = { type: 'host'; value: string } | { type: 'cookie'; key: string };

interface HeaderRule {
  source: string;
  has?: Condition[];
  missing?: Condition[];
  headers: { key: string; value: string }[];
}

const headers = [{ key: 'X-Robots-Tag', value: 'noindex' }];

/**
 * Which answers search engines must not list: whatever comes from another host than the public one, drafts,
 * answers to programs, search results, the feedback form and leaflets, which repeat their article. By header, so that it
 * also holds for files and feeds. The Studio, which Next does not serve, has the header from `lib/http/security-headers.ts`.
 *
 * @param siteUrl the address visitors use
 */
export function noIndexRules(siteUrl: string): HeaderRule[] {
  const host = new URL(siteUrl).hostname.replaceAll('.', String.raw`\.`);
  return [
    { source: '/:path*', missing: [{ type: 'host', value: host }], headers },
    { source: '/:path*', has: [{ type: 'cookie', key: '__prerender_bypass' }], headers },
    ...['/api/:path*', '/search', '/feedback/:path*', '/preview/:path*', '/articles/:slug/leaflet'].map((source) => ({
      source,
      headers,
    })),
  ];
}
