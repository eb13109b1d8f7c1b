import { ClientError } from '@sanity/client';

import { reportFailure } from '../http/render-result.ts';
import { client, CONTENT_TIMEOUT_MS } from './client.ts';
import { envelope } from './envelope.ts';
import { ContentUnreachableError } from './errors.ts';
import { describeIssues } from './issues.ts';

/** The question whose answer comes in the {@link envelope}. */
export const enveloped = (query: string) => `{"found": ${query}, "dataset": *[_id == "siteSettings"][0]._id}`;

/**
 * What is in the answer to an {@link enveloped} question.
 * @throws ContentUnreachableError when there is no complete answer; ClientError with status 400 when the question is
 *   refused: a fault of ours, and no outage that passes
 */
export async function foundIn(answer: Promise<unknown>): Promise<unknown> {
  let given: unknown;
  try {
    given = await answer;
  } catch (error) {
    if (error instanceof ClientError && error.statusCode === 400) throw error;
    return unreachable(error instanceof Error ? error.message : String(error), error);
  }
  const parsed = envelope.safeParse(given);
  if (parsed.success) return parsed.data.found;
  return unreachable(`the content source gave no complete answer (${describeIssues(parsed.error.issues)})`);
}

/** Asks past every cache; for what the answer is and what is thrown see {@link foundIn}. */
export function askNow(query: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
  const options = { signal: AbortSignal.timeout(CONTENT_TIMEOUT_MS), cache: 'no-store' } as const;
  return foundIn(client.fetch<unknown>(enveloped(query), params, options));
}

/** @throws ContentUnreachableError always, and lets the server know why the page cannot be shown */
export function unreachable(message: string, cause?: unknown): never {
  reportFailure('unreachable', message);
  throw new ContentUnreachableError(`Content could not be fetched: ${message}`, { cause });
}
