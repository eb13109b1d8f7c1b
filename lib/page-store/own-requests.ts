import { randomUUID } from 'node:crypto';

const HEADER = 'x-page-refresh';

/** Known to this process alone, so that nobody else can make us render. */
const secret = randomUUID();

/** The headers of a request that renders a page anew, whatever is kept of it. */
export const refreshHeaders: Readonly<Record<string, string>> = { [HEADER]: secret };

export function isRefresh(headers: Readonly<Record<string, unknown>>): boolean {
  return headers[HEADER] === secret;
}
