import { useMemo } from 'react';
import { Studio as SanityStudio } from 'sanity';
import { createWorkspace } from './config.ts';
import { type Connection } from './connection/connection.ts';
import { blockOtherHosts } from './offline/block-other-hosts.ts';

/** Sanity Studio for this site. */
export function Studio({ connection }: { connection: Connection }) {
  const { projectId, dataset, hosted, apiHost } = connection;
  const config = useMemo(() => {
    if (!hosted) blockOtherHosts(window, apiHost);
    return createWorkspace({ projectId, dataset, hosted, apiHost });
  }, [projectId, dataset, hosted, apiHost]);
  return <SanityStudio config={config} unstable_globalStyles />;
}
