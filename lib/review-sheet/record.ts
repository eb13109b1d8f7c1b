import { randomUUID } from 'node:crypto';

import { client, CONTENT_TIMEOUT_MS } from '../content/client.ts';
import { type SheetAnswer } from './answer.ts';

/**
 * Adds an answer to the share link by which the reviewer came. Its document has a dot in its id, so that only people with
 * access to the dataset can read it.
 *
 * @param key of the share link
 * @param revision of the text that the reviewer read
 * @param token of the content source, one that may write
 * @throws what the client throws: nothing was recorded then
 */
export async function recordSheetAnswer(
  key: string,
  answer: SheetAnswer,
  revision: string,
  token: string,
): Promise<void> {
  const stored = { _key: randomUUID(), _type: 'reviewAnswer', ...answer, revision, at: new Date().toISOString() };
  await client
    .withConfig({ token })
    .patch(`preview-pass.${key}`)
    .setIfMissing({ answers: [] })
    .append('answers', [stored])
    .commit({ signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS), returnDocuments: false });
}
