import { NextStudio } from 'next-sanity/studio/client-component';
import { useMemo } from 'react';
import { createWorkspace } from './config.ts';
import { type Connection } from './connection/connection.ts';
import { stayHome } from './offline/stay-home.ts';

/** Sanity Studio for this site. Not `next-sanity/studio` itself, which loads a script from Sanity's servers. */
export function Studio({ connection }: { connection: Connection }) {
  const { projectId, dataset, hosted, apiHost } = connection;
  const config = useMemo(() => {
    if (!hosted) stayHome(window, apiHost);
    return createWorkspace({ projectId, dataset, hosted, apiHost });
  }, [projectId, dataset, hosted, apiHost]);
  return <NextStudio config={config} unstable__noScript={false} />;
}
