import { defineQuery } from 'groq';
import { z } from 'zod';

import { client, CONTENT_TIMEOUT_MS } from '../content/client.ts';
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

/** The documents around a changed one, in one uncached query. Rejects when the content source does not answer. */
export async function getNeighbours(change: Change): Promise<Neighbours> {
  const answer: unknown = await client.fetch(
    neighboursQuery,
    { id: change._id, outgoing: referencedIds(change) },
    { signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS), cache: 'no-store' },
  );
  return neighboursSchema.parse(answer);
}
