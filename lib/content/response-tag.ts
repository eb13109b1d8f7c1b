import { createHash } from 'node:crypto';

/** A cache tag of every response of the content source, and so of every page that shows content. */
export const EVERY_RESPONSE = 'content';

/**
 * A cache tag that names one query, so that the pages made of its response can be told from those that only show the same
 * documents. `lib/page-store/revalidate-pages.ts` goes by it.
 */
export function responseTag(query: string, params: string): string {
  const hash = createHash('sha256').update(`${query}\n${params}`).digest('base64url').slice(0, 16);
  return `response/${hash}`;
}
