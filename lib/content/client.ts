import { createClient } from '@sanity/client';

import { getEnv } from '../env.ts';

/** How long a page may wait for content before that counts as an outage, in milliseconds. */
export const CONTENT_TIMEOUT_MS = 2_500;

const env = getEnv();

/** The one read client of the site. Hosted Sanity or the embedded lake: only the base URL differs. */
export const client = createClient({
  projectId: env.projectId,
  dataset: env.dataset,
  apiHost: env.apiHost,
  useProjectHostname: env.useProjectHostname,
  apiVersion: '2025-02-19',
  // An embedded lake shows everybody what is published; another source may be private.
  ...((env.hosted || env.lakeUrl) && env.readToken && { token: env.readToken }),
  // Pages are cached here and revalidated after each change: the CDN's copy could be older than that.
  useCdn: false,
  perspective: 'published',
  // A retry inside the client would multiply the timeout; the page's last good copy is the retry.
  maxRetries: 0,
});
