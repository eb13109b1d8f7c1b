import type { IncomingMessage, ServerResponse } from 'node:http';

import { chooseEncoding, type Encoding } from '#lib/page-store/encodings.ts';
import type { Found, Kept } from '#lib/page-store/page-store.ts';
import type { Headers } from '#lib/security-headers.ts';

/** Headers that Next writes for its own use. */
const INTERNAL = /^(?:x-next|x-nextjs|rsc$|next-|vary$|cache-control$|content-length$|etag$)/;

/** A browser asks each time, and mostly gets a 304: so it sees a correction at once. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

type Prepared = Readonly<Record<Encoding, { headers: Record<string, string | string[] | number>; body: Buffer }>>;

/** Sends kept pages. @param always headers of every page, such as the content security policy */
export function keptSender(always: Headers) {
  const prepared = new WeakMap<Kept, Prepared>();

  const prepare = (page: Kept): Prepared => {
    const own = Object.entries(page.headers).filter(([name]) => !INTERNAL.test(name));
    const preparedIn = (wanted: Encoding) => {
      // A page just rendered is sent as it is until it is compressed.
      const encoding = page.bodies[wanted] ? wanted : 'identity';
      const body = page.bodies[encoding] ?? page.bodies.identity;
      const headers = {
        ...always,
        'content-type': 'text/html; charset=utf-8',
        ...Object.fromEntries(own),
        'Cache-Control': REVALIDATED,
        ETag: page.etag,
        Vary: 'Accept-Encoding',
        'Content-Length': body.length,
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      };
      return { headers, body };
    };
    return { identity: preparedIn('identity'), gzip: preparedIn('gzip'), br: preparedIn('br') };
  };

  return (request: IncomingMessage, response: ServerResponse, { page, freshness }: Found): void => {
    let answers = prepared.get(page);
    if (!answers) prepared.set(page, (answers = prepare(page)));
    const { headers, body } = answers[chooseEncoding(request.headers['accept-encoding'])];
    if (freshness !== 'fresh') response.setHeader('X-Page', freshness);
    if (page.status === 200 && isKnown(request.headers['if-none-match'], page.etag)) {
      const { 'Content-Length': _, 'Content-Encoding': __, ...rest } = headers;
      response.writeHead(304, rest).end();
      return;
    }
    response.writeHead(page.status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/** RFC 9110 § 13.1.2, weak comparison. */
function isKnown(given: string | undefined, etag: string): boolean {
  if (!given) return false;
  if (given === etag || given === '*') return true;
  return given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
}
