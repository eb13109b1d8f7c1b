import { noIndexRules } from '#lib/seo/indexing.ts';

it('keeps every host but the public one, drafts and search out of search engines', () => {
  const rules = noIndexRules('https://www.example.org');
  expect(rules.map(({ source, has, missing }) => ({ source, has, missing }))).toEqual([
    { source: '/:path*', missing: [{ type: 'host', value: String.raw`www\.example\.org` }] },
    { source: '/:path*', has: [{ type: 'cookie', key: '__prerender_bypass' }] },
    { source: '/api/:path*' },
    { source: '/search' },
    { source: '/feedback/:path*' },
    { source: '/preview/:path*' },
    { source: '/articles/:slug/leaflet' },
  ]);
  for (const { headers } of rules) expect(headers).toEqual([{ key: 'X-Robots-Tag', value: 'noindex' }]);
});
