import { defineQuery } from 'groq';
import { z } from 'zod';

import { askNow } from '../content/answer.ts';
import { type Neighbours, referencedIds } from './affected.ts';
import { type Change } from './webhook.ts';

export const neighboursQuery = defineQuery(`{
  "incoming": *[references($id)]{_id, _type, _createdAt, "slug": slug.current, language},
  "outgoing": *[_id in $outgoing]{_id, _type, _createdAt, "slug": slug.current, language}
}`);

const linked = z.object({
  _id: z.string(),
  _type: z.string(),
  _createdAt: z.string(),
  slug: z.string().nullable().catch(null),
  language: z.unknown(),
});
const neighboursSchema = z.object({ incoming: z.array(linked), outgoing: z.array(linked) });

/**
 * The documents around a changed one, in one uncached query.
 * @throws ContentUnreachableError when there is no complete answer
 */
export async function getNeighbours(change: Change): Promise<Neighbours> {
  const answer = await askNow(neighboursQuery, { id: change._id, outgoing: referencedIds(change) });
  return neighboursSchema.parse(answer);
}
