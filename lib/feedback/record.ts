import { ClientError } from '@sanity/client';

import { client, CONTENT_TIMEOUT_MS } from '../content/client.ts';
import { type Answer, askedPage } from './answer.ts';

/**
 * Adds an answer to the counts of its page: the document that staff see in the Studio, with the day of the
 * latest answer. Nothing is kept of who gave it; when, the content source notes as for every change.
 *
 * The id has a dot, so that only people with access to the dataset can read it.
 *
 * @param number of the form's token; with the same one nothing is counted again
 * @param token of the content source, one that may write
 * @returns false when a form with this number was counted already
 */
export async function recordAnswer({ page, clear, reasons }: Answer, number: string, token: string): Promise<boolean> {
  const asked = askedPage(page);
  if (!asked) return false;
  const { type, slug } = asked;
  const writer = client.withConfig({ token });
  const options = {
    signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS),
    returnDocuments: false,
    transactionId: `feedback-${number}`,
  } as const;
  const _id = `feedback.${type}-${slug}`;
  const counted = [clear === 'yes' ? 'clear' : 'unclear', ...(clear === 'no' ? new Set(reasons) : [])];
  const transaction = writer
    .transaction()
    .createIfNotExists({ _id, _type: 'pageFeedback', path: page })
    .patch(_id, (patch) =>
      patch
        .setIfMissing(Object.fromEntries(counted.map((name) => [name, 0])))
        .inc(Object.fromEntries(counted.map((name) => [name, 1])))
        .set({ lastAnswered: new Date().toISOString().slice(0, 10) }),
    );
  try {
    await transaction.commit(options);
    return true;
  } catch (error) {
    if (error instanceof ClientError && error.statusCode === 409) return false;
    throw error;
  }
}
