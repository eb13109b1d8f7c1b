import { defineQuery } from 'groq';
import { z } from 'zod';

import { askNow } from '../content/answer.ts';
import { ContentInvalidError, ContentUnreachableError } from '../content/errors.ts';
import { describeIssues } from '../content/issues.ts';
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
 * @throws ContentUnreachableError when there is no complete answer; ContentInvalidError when it is not the answer to this
 *   question; ClientError with status 400 when the question is refused
 */
export async function getNeighbours(change: Change): Promise<Neighbours> {
  const answer = await askNow(neighboursQuery, { id: change._id, outgoing: referencedIds(change) });
  const parsed = neighboursSchema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ContentInvalidError(`What is around ${change._id} cannot be read: ${describeIssues(parsed.error.issues)}`);
}

/** Why {@link getNeighbours} failed: without an answer, with one that cannot be read, or by a fault of ours. */
export type Failure = 'unreachable' | 'invalid' | 'fault';

export function failureOf(error: unknown): Failure {
  if (error instanceof ContentUnreachableError) return 'unreachable';
  return error instanceof ContentInvalidError ? 'invalid' : 'fault';
}
