import { createClient, type SanityClient } from '@sanity/client';

/** Sanity's own client with an administrator's token, for the lake of a stack. */
export function lakeClient({ lakeUrl, adminToken }: { lakeUrl: string; adminToken: string }): SanityClient {
  return createClient({
    projectId: 'stillpoint',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    token: adminToken,
  });
}
