import { type ClientConfig } from '@sanity/client';
import { apiVersion } from './api-version.ts';
import { fetchThroughSocket } from './stream-socket.ts';

/** Where the content is, as the server tells the Studio. */
export interface Connection {
  projectId: string;
  dataset: string;
  /** True for hosted Sanity, false for the embedded lake. */
  hosted: boolean;
  /** Base URL of the content API; a path of this site for the embedded lake. */
  apiHost: string;
}

/** The base URL of the content API, whole. */
const apiHostOf = ({ apiHost }: Connection): string => new URL(apiHost, location.origin).href;

/** How the Studio's clients reach the lake. */
export function lakeClientConfig(connection: Connection) {
  const { projectId, dataset } = connection;
  const apiHost = apiHostOf(connection);
  return {
    projectId,
    dataset,
    apiHost,
    useProjectHostname: false,
    apiVersion,
    useCdn: false,
    perspective: 'raw',
    requestTagPrefix: 'sanity.studio',
    allowReconfigure: false,
    ignoreBrowserTokenWarning: true,
    resolveFetch: fetchThroughSocket(`${apiHost}/v1/multiplex/${dataset}`),
  } satisfies ClientConfig;
}
