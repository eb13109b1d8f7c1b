import { type SanityClient, type Transaction } from '@sanity/client';

/** What visitors of an address without a page get. */
export type Destination = { kind: 'gone' } | { kind: 'moved'; to: string };

/** The ids of the redirects that lead to an address. */
export const redirectsTo = (client: SanityClient, address: string): Promise<string[]> =>
  client.fetch('*[_type == "redirect" && to == $address]._id', { address }, { perspective: 'raw' });

/** The ids of the redirects that lead visitors away from an address. */
export const redirectsFrom = (client: SanityClient, address: string): Promise<string[]> =>
  client.fetch('*[_type == "redirect" && from == $address]._id', { address }, { perspective: 'raw' });

/** Adds to a transaction that redirects lead to `destination` from now on, so that no visitor is sent on twice. */
export function lead(transaction: Transaction, redirects: readonly string[], destination: Destination): Transaction {
  for (const id of redirects) {
    transaction.patch(id, destination.kind === 'gone' ? { set: destination, unset: ['to'] } : { set: destination });
  }
  return transaction;
}
