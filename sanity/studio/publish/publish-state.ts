import { type SanityClient } from '@sanity/client';
import { z } from 'zod';
import { askSite } from '../connection/ask-site.ts';
import { parseAnswer } from '../connection/parse-answer.ts';
import { type BrokenPage, brokenPageSchema } from './broken-pages.ts';

/** What has become of a publish, as the site says. */
export type PublishState =
  /** The site has not heard of it yet. */
  | { heard: false }
  /** The pages that it alters: readers get the new ones, or they are being rendered. */
  | { heard: true; live: string[]; waiting: string[]; broken: BrokenPage[] };

const stateSchema = z.discriminatedUnion('heard', [
  z.object({ heard: z.literal(false) }),
  z.object({
    heard: z.literal(true),
    live: z.array(z.string()),
    waiting: z.array(z.string()),
    broken: z.array(brokenPageSchema),
  }),
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
  return parseAnswer(stateSchema, await askSite(client, `/api/live?${query}`));
}
