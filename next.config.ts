import { join } from 'node:path';

import type { NextConfig } from 'next';

import { getEnv } from './lib/env.ts';
import { LAKE_PATH } from './lib/http/lake-path.ts';
import { draftHeaders, type Headers, readingHeaders, transportHeaders } from './lib/http/security-headers.ts';
import { noIndexRules } from './lib/seo/indexing.ts';
import { markdownRewrites } from './lib/seo/markdown-path.ts';

const asList = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** Pages that readers get, feeds and the like; not the Studio, not what answers programs, not files. */
const READING = '/((?!studio(?:/|$)|api/|_next/|media/).*)';

/** Next's draft mode sets this cookie. */
const draft = { type: 'cookie', key: '__prerender_bypass' } as const;

const production = process.env.NODE_ENV === 'production';

/** On Vercel no process lives long and no disk is kept, so Next's own cache is used, and the webhook invalidates it. */
const hasPageStore = production && !getEnv().onVercel;

const config: NextConfig = {
  // The browser tests build their site beside the one that `npm start` serves.
  distDir: getEnv().buildDir,
  poweredByHeader: false,
  // `server/` does it, for every client and in one place.
  compress: false,
  reactStrictMode: true,
  transpilePackages: ['@sanity/client', 'next-sanity'],
  // Pictures come resized from the content source; Next's own optimiser is a needless attack surface.
  images: { unoptimized: true },
  // `npm test` runs tsc and eslint over the whole tree; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // A title that comes after the head needs script to get there.
  htmlLimitedBots: /.*/,
  // `forbidden()` stands for 410: see docs/decisions/0005-gone-is-410.md.
  // In development the Studio's first files wait until Vite has bundled its packages.
  experimental: { authInterrupts: true, proxyTimeout: 600_000 },
  ...(hasPageStore && { cacheHandler: join(process.cwd(), 'lib/page-store/cache-handler.ts'), cacheMaxMemorySize: 0 }),
  rewrites() {
    const { hosted, apiHost, studioDevUrl: studio } = getEnv();
    // In production `server/main.ts` answers both: the lake without buffering and with a check of the origin.
    const lakeInDevelopment = [{ source: `${LAKE_PATH}/:path*`, destination: `${apiHost}/:path*` }];
    const studioInDevelopment = [
      { source: '/studio', destination: `${studio}/studio/` },
      { source: '/studio/:path*', destination: `${studio}/studio/:path*` },
    ];
    return [
      ...markdownRewrites,
      ...(production || hosted ? [] : lakeInDevelopment),
      ...(production || !studio ? [] : studioInDevelopment),
    ];
  },
  // A build keeps these for good: what they depend on is in `scripts/start/build.ts`.
  headers() {
    const { siteUrl } = getEnv();
    // Hot reload needs script.
    if (!production) return noIndexRules(siteUrl);
    return [
      ...noIndexRules(siteUrl),
      { source: '/:path*', headers: asList(transportHeaders(siteUrl)) },
      { source: READING, missing: [draft], headers: asList(readingHeaders) },
      { source: READING, has: [draft], headers: asList(draftHeaders) },
    ].filter(({ headers }) => headers.length > 0);
  },
};

export default config;
