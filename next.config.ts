import type { NextConfig } from 'next';

const config: NextConfig = {
  // The browser tests build their site beside the one that `npm start` serves.
  distDir: process.env.SITE_BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ['@sanity/client', 'next-sanity'],
  // Pictures come resized from the content source; Next's own optimiser is a needless attack surface.
  images: { unoptimized: true },
  // `npm test` runs tsc and eslint over the whole tree; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
};

export default config;
