import { getEnv } from '#lib/env.ts';
import { LAKE_PATH } from '#lib/lake-path.ts';
import { Studio } from './studio.client.tsx';

export { viewport } from 'next-sanity/studio';

/** The environment decides where the content is when the Studio is opened, not when it is built. */
export const dynamic = 'force-dynamic';

export default function Page() {
  const { projectId, dataset, apiHost, hosted } = getEnv();
  return <Studio connection={{ projectId, dataset, hosted, apiHost: hosted ? apiHost : LAKE_PATH }} />;
}
