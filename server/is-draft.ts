import type { RequestHead } from './reply.ts';

/** Next's draft mode: such a request gets a page of its own, rendered by Next and kept by nobody. */
const DRAFT_COOKIE = '__prerender_bypass=';

/** True for a request of a preview, which shows drafts. */
export const isDraft = ({ headers }: Pick<RequestHead, 'headers'>): boolean =>
  headers.cookie?.includes(DRAFT_COOKIE) ?? false;
