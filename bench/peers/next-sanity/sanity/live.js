import { createClient } from 'next-sanity';
import { defineLive } from 'next-sanity/live';

const client = createClient({
  projectId: 'stillpoint',
  dataset: 'production',
  apiVersion: '2025-02-19',
  apiHost: process.env.SANITY_API_HOST,
  useProjectHostname: false,
  useCdn: false,
});

export const { sanityFetch, SanityLive } = defineLive({ client });
