import { type SanityClient } from '@sanity/client';
import { storedToken } from '../auth/session.ts';
import { jsonIn } from './parse-answer.ts';

/**
 * Asks an endpoint of the site that is for the Studio alone.
 *
 * @param client of the Studio: its session is shown to the site
 * @param path such as `/api/live?id=…`
 * @returns the JSON that the site answers
 * @throws when the site does not answer, or with an error
 */
export async function askSite(client: SanityClient, path: string): Promise<unknown> {
  const { projectId = '', token: given } = client.config();
  const token = storedToken(projectId) ?? given;
  const response = await fetch(path, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`The site answered ${response.status}.`);
  return jsonIn(await response.text());
}
