import { createHash } from 'node:crypto';

/** A cache tag of every answer, and so of every page that shows content. */
export const EVERY_ANSWER = 'content';

/**
 * A cache tag that names one question to the content source, so that the pages it is asked for can be told from those that
 * only ask about the same documents. `lib/page-store/recheck.ts` goes by it.
 */
export function answerTag(query: string, params: string): string {
  const hash = createHash('sha256').update(`${query}\n${params}`).digest('base64url').slice(0, 16);
  return `answer/${hash}`;
}
