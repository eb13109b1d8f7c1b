import { type SanityClient, type SanityDocument } from '@sanity/client';
import { getDraftId } from '@sanity/client/csm';
import { z } from 'zod';
import { parseAnswer } from '../connection/parse-answer.ts';
import { type Pair } from './bulk-change.ts';

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string() }));

/** Documents a query, so that its answer stays small. */
const perQuery = 100;

/** The documents with these ids as they are stored, in the same order. @throws when the content source does not answer */
export async function pairsOf(client: SanityClient, ids: readonly string[]): Promise<Pair[]> {
  const found = new Map<string, SanityDocument>();
  for (let from = 0; from < ids.length; from += perQuery) {
    const part = ids.slice(from, from + perQuery).flatMap((id) => [id, getDraftId(id)]);
    const answer = await client.fetch<unknown>('*[_id in $part]', { part }, { perspective: 'raw' });
    for (const document of parseAnswer(documents, answer))
      found.set(document._id, document as unknown as SanityDocument);
  }
  return ids.map((id) => ({ id, published: found.get(id), draft: found.get(getDraftId(id)) }));
}
