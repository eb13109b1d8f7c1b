import { type ClientConfig } from '@sanity/client';
import { z } from 'zod';
import { apiVersion } from './api-version.ts';
import { fetchThroughSocket } from './stream-socket.ts';

const connectionSchema = z.object({
  projectId: z.string(),
  dataset: z.string(),
  /** True for hosted Sanity, false for the embedded lake. */
  hosted: z.boolean(),
  /** Base URL of the content API; a path of this site for the embedded lake. */
  apiHost: z.string(),
});

/** Where the content is. */
export type Connection = z.output<typeof connectionSchema>;

/**
 * Reads the connection that the server writes into the Studio's page, as JSON in `<meta name="connection">`: where the
 * content is can change without a new build.
 *
 * @throws {ZodError|SyntaxError} when the page did not come through the site's server
 */
export function connectionIn({ head }: Document): Connection {
  const meta = head.querySelector<HTMLMetaElement>('meta[name="connection"]');
  return connectionSchema.parse(JSON.parse(meta?.content ?? ''));
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
