import { type SanityClient } from '@sanity/client';
import { getDraftId } from 'sanity';
import { type Destination, lead, redirectsTo } from '../redirects/destination.ts';

/**
 * Deletes a published document and its draft, and says what visitors of its address get: all of it, or nothing.
 *
 * @param id of the published document
 * @param path its address until now
 * @throws when the content source refuses, for instance because another document refers to this one meanwhile
 */
export async function deletePage(
  client: SanityClient,
  id: string,
  path: string,
  destination: Destination,
): Promise<void> {
  const transaction = client
    .transaction()
    .delete(id)
    .delete(getDraftId(id))
    .create<Record<string, unknown>>({ _type: 'redirect', from: path, ...destination });
  await lead(transaction, await redirectsTo(client, path), destination).commit({ visibility: 'async' });
}
