import { type SanityClient } from '@sanity/client';
import { z } from 'zod';
import { storedToken } from '../auth/session.ts';
import { jsonIn, understood } from '../connection/understood.ts';

/** What has become of a publish, as the site says. */
export type PublishState =
  /** The site has not heard of it yet. */
  | { heard: false }
  /** The pages that it alters: readers get the new ones, or they are being rendered. */
  | { heard: true; live: string[]; waiting: string[] };

const stateSchema = z.discriminatedUnion('heard', [
  z.object({ heard: z.literal(false) }),
  z.object({ heard: z.literal(true), live: z.array(z.string()), waiting: z.array(z.string()) }),
]);

/**
 * Asks the site what has become of a publish.
 *
 * @param client of the Studio: its session is shown to the site
 * @param id of the published document
 * @param replaced the revision that was published before; `undefined` for a new document
 * @throws when the site does not answer
 */
export async function publishState(
  client: SanityClient,
  id: string,
  replaced: string | undefined,
): Promise<PublishState> {
  const query = new URLSearchParams({ id, ...(replaced !== undefined && { replaced }) });
  const { projectId = '', token: given } = client.config();
  const token = storedToken(projectId) ?? given;
  const response = await fetch(`/api/live?${query}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`The site answered ${response.status}.`);
  return understood(stateSchema, jsonIn(await response.text()));
}
