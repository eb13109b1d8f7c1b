import type { IncomingMessage, ServerResponse } from 'node:http';

import { chooseEncoding, type Encoding } from '../../lib/page-store/encodings.ts';
import type { Found, Kept } from '../../lib/page-store/page-store.ts';
import type { Headers } from '../../lib/security-headers.ts';

/** Headers that Next writes for its own use. */
const INTERNAL = /^(?:x-next|x-nextjs|rsc$|next-|vary$|cache-control$|content-length$|etag$)/;

/** A browser asks each time, and mostly gets a 304: so it sees a correction at once. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

type Prepared = Readonly<Record<Encoding, Record<string, string | string[] | number>>>;

/** Sends kept pages. @param always headers of every page, such as the content security policy */
export function keptSender(always: Headers) {
  const prepared = new WeakMap<Kept, Prepared>();

  const prepare = (page: Kept): Prepared => {
    const own = Object.entries(page.headers).filter(([name]) => !INTERNAL.test(name));
    const headersIn = (encoding: Encoding) => ({
      ...always,
      'content-type': 'text/html; charset=utf-8',
      ...Object.fromEntries(own),
      'Cache-Control': REVALIDATED,
      ETag: page.etag,
      Vary: 'Accept-Encoding',
      'Content-Length': page.bodies[encoding].length,
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    });
    return { identity: headersIn('identity'), gzip: headersIn('gzip'), br: headersIn('br') };
  };

  return (request: IncomingMessage, response: ServerResponse, { page, freshness }: Found, status: number): void => {
    let headers = prepared.get(page);
    if (!headers) prepared.set(page, (headers = prepare(page)));
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    if (freshness !== 'fresh') response.setHeader('X-Page', freshness);
    if (status === 200 && isKnown(request.headers['if-none-match'], page.etag)) {
      const { 'Content-Length': _, 'Content-Encoding': __, ...rest } = headers[encoding];
      response.writeHead(304, rest).end();
      return;
    }
    response.writeHead(status, headers[encoding]);
    response.end(request.method === 'HEAD' ? undefined : page.bodies[encoding]);
  };
}

/** RFC 9110 § 13.1.2, weak comparison. */
function isKnown(given: string | undefined, etag: string): boolean {
  if (!given) return false;
  if (given === etag || given === '*') return true;
  return given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
}
