import { type MetadataRoute } from 'next';

import { getEnv } from '../lib/env.ts';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: `${getEnv().siteUrl}/sitemap.xml`,
  };
}
