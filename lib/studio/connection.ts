import type { Env } from '../env.ts';
import { LAKE_PATH } from '../http/lake-path.ts';

/**
 * Where the Studio finds the content, for `<meta name="connection">` of its page: the environment decides that when the
 * Studio is opened, not when it is built. `sanity/studio/connection` reads it.
 *
 * @returns JSON, escaped for an attribute in double quotes
 */
export function studioConnection({ projectId, dataset, apiHost, hosted }: Env): string {
  const connection = { projectId, dataset, hosted, apiHost: hosted ? apiHost : LAKE_PATH };
  return JSON.stringify(connection).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
