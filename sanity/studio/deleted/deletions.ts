import { type SanityClient } from '@sanity/client';
import { getDraftId } from 'sanity';
import { z } from 'zod';
import { parseAnswer } from '../connection/parse-answer.ts';

const deletion = z.object({
  document: z.looseObject({ _id: z.string(), _type: z.string() }),
  deletedAt: z.string(),
  deletedBy: z.string(),
});

/** A document that was deleted, as it was last. */
export type Deletion = z.output<typeof deletion>;

/** The documents that were deleted last, the latest first; the embedded lake keeps them. @throws when it does not answer */
export async function lastDeletions(client: SanityClient): Promise<Deletion[]> {
  const url = `/data/history/${client.config().dataset}/deleted`;
  return parseAnswer(z.object({ deletions: z.array(deletion) }), await client.request<unknown>({ url })).deletions;
}

/** Brings a deleted document back as a draft, for someone to look at before readers do. @throws what the lake refuses */
export async function restore(client: SanityClient, { document }: Deletion): Promise<void> {
  const { _rev, _updatedAt, ...content } = document;
  await client.create({ ...content, _id: getDraftId(document._id) });
}
