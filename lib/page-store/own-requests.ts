import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const REFRESH = 'x-page-refresh';
const KEEP = 'x-page-keep';

/** Known to this process alone, so that nobody else can make us render, or say what is kept. */
const secret = randomUUID();

/** The headers of a request that renders a page anew, whatever is kept of it. */
export const refreshHeaders: Readonly<Record<string, string>> = { [REFRESH]: secret };

export function isRefresh(headers: Readonly<Record<string, unknown>>): boolean {
  return headers[REFRESH] === secret;
}

/**
 * Lets what Next makes of a reader's request be kept. Next knows it under the decoded path and whatever the method, so that
 * without this a request for `/%61bout`, which is no page, or an `OPTIONS` would take the place of a page.
 */
export function permitKeeping(headers: IncomingHttpHeaders): void {
  headers[KEEP] = secret;
}

/** True for a request whose answer may be kept. */
export function mayKeep(headers: Readonly<Record<string, unknown>>): boolean {
  return isRefresh(headers) || headers[KEEP] === secret;
}
