import { type SanityClient } from '@sanity/client';
import { getPublishedId } from 'sanity';
import { z } from 'zod';
import { titleExpression } from '#sanity/content-types.ts';
import { parseAnswer } from '../connection/parse-answer.ts';

/** A document that keeps the other from being deleted. */
const referring = z.object({ _id: z.string(), _type: z.string(), title: z.string().nullable() });
export type ReferringDocument = z.output<typeof referring>;

const query = `*[references($id) && !(_id in [$id, "drafts." + $id])]
  {_id, _type, "title": ${titleExpression}}`;

/** The documents that refer to one, each once: a draft and its published document are the same to staff. */
export async function referringDocuments(client: SanityClient, id: string): Promise<ReferringDocument[]> {
  const found = await client.fetch<unknown>(query, { id }, { perspective: 'raw' });
  const documents = parseAnswer(z.array(referring), found);
  return [...new Map(documents.map((document) => [getPublishedId(document._id), document])).entries()].map(
    ([_id, document]) => ({ ...document, _id }),
  );
}
