import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const REFRESH = 'x-page-refresh';
const CACHE = 'x-page-cache';

/** The server and Next's cache handler may each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.internal-requests');
const shared = globalThis as typeof globalThis & { [key]?: string };

/** A per-process secret: clients cannot forge it to force renders or to write to the cache. */
const secret = (shared[key] ??= randomUUID());

/** The headers of a request that renders a page again, whatever is cached. */
export const refreshHeaders: Readonly<Record<string, string>> = { [REFRESH]: secret };

export function isRefresh(headers: Readonly<Record<string, unknown>>): boolean {
  return headers[REFRESH] === secret;
}

/**
 * Lets Next cache the response to this request. Next's cache key is the decoded path without the method, so without this
 * `/%61bout`, which is no page, or an `OPTIONS` would replace a page.
 */
export function permitCaching(headers: IncomingHttpHeaders): void {
  headers[CACHE] = secret;
}

/** True for a request whose response may be cached. */
export function mayCache(headers: Readonly<Record<string, unknown>>): boolean {
  return isRefresh(headers) || headers[CACHE] === secret;
}
