import { type SanityClient } from '@sanity/client';

/** What visitors of an address without a page get. */
export type Destination = { kind: 'gone' } | { kind: 'moved'; to: string };

/** Writes what visitors of an old address get. Redirects that led there lead on directly, so that none takes two steps. */
export async function redirectTo(client: SanityClient, from: string, destination: Destination): Promise<void> {
  await leadPast(client, from, destination);
  const redirect = { _type: 'redirect', from, ...destination };
  await client.create<Record<string, unknown>>(redirect);
}

/** Makes redirects that lead to `from` lead to its destination. */
export async function leadPast(client: SanityClient, from: string, destination: Destination): Promise<void> {
  const ids = await client.fetch<string[]>('*[_type == "redirect" && to == $from]._id', { from });
  if (ids.length === 0) return;
  const transaction = client.transaction();
  for (const id of ids) {
    transaction.patch(id, destination.kind === 'gone' ? { set: destination, unset: ['to'] } : { set: destination });
  }
  await transaction.commit();
}
