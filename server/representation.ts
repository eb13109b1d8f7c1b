import type { OutgoingHttpHeaders } from 'node:http';

import { combineRanges, parse as parseRange } from 'range-parser';

import type { Bodies, Encoding } from '#lib/page-store/encodings.ts';
import { isNotModified, isPreconditionFailed, isRangeCurrent } from './conditional.ts';
import { negotiateEncoding } from './negotiation.ts';
import type { Reply, RequestHead } from './reply.ts';

export interface RepresentationOptions {
  status: number;
  /** Headers that do not depend on the request. */
  headers: OutgoingHttpHeaders;
  bodies: Bodies;
  etag?: string;
  /** Milliseconds since 1970. */
  lastModified?: number;
  /** Request headers beside `Accept-Encoding` that the choice of this representation depended on. */
  vary?: string;
}

interface Encoded {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What a URL stands for just now, in each encoding, with its validators (RFC 9110 § 3.2). */
export class Representation {
  readonly status: number;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly #options: RepresentationOptions;
  readonly #encoded: Partial<Record<Encoding, Encoded>> = {};

  constructor(options: RepresentationOptions) {
    this.#options = options;
    this.status = options.status;
    this.etag = options.etag;
    this.lastModified = options.lastModified === undefined ? undefined : new Date(options.lastModified).toUTCString();
  }

  /** Body and headers in an encoding, or as they are where there is none in it. Made once: busy pages are sent often. */
  in(wanted: Encoding): Encoded {
    const { bodies } = this.#options;
    const encoding = bodies[wanted] ? wanted : 'identity';
    return (this.#encoded[encoding] ??= this.#encode(encoding));
  }

  #encode(encoding: Encoding): Encoded {
    const { headers, bodies, vary } = this.#options;
    const body = bodies[encoding]!;
    return {
      body,
      headers: {
        ...headers,
        ...(this.etag && { ETag: this.etag }),
        ...(this.lastModified && { 'Last-Modified': this.lastModified }),
        ...(this.status === 200 && { 'Accept-Ranges': 'bytes' }),
        Vary: vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding',
        'Content-Length': body.length,
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      },
    };
  }
}

/**
 * The reply to `GET` or `HEAD`: the representation whole, in part, or only that the client has it already, in the order of
 * RFC 9110 § 13.2.2.
 */
export function replyWith(representation: Representation, { method, headers: given }: RequestHead): Reply {
  const { status } = representation;
  const wanted = negotiateEncoding(given['accept-encoding']);
  if (status !== 200) return { status, ...representation.in(wanted) };
  if (isPreconditionFailed(given, representation)) return withoutBody(412, representation.in(wanted).headers);
  if (isNotModified(given, representation)) return withoutBody(304, representation.in(wanted).headers);
  if (given.range && method === 'GET' && isRangeCurrent(given, representation)) {
    const part = replyInPart(representation.in('identity'), given.range);
    if (part) return part;
  }
  return { status, ...representation.in(wanted) };
}

function withoutBody(status: number, headers: OutgoingHttpHeaders): Reply {
  const { 'Content-Length': _length, 'Content-Encoding': _encoding, ...rest } = headers;
  return { status, headers: status === 304 ? rest : { ...rest, 'Content-Length': 0 } };
}

/** One range of bytes; `undefined` where the whole is sent instead, as RFC 9110 § 14.2 lets a server do. */
function replyInPart({ headers, body }: Encoded, range: string): Reply | undefined {
  const { type, code, ranges } = parseRange(body.length, range);
  const isMalformed = (code & 1) !== 0;
  if (type !== 'bytes' || isMalformed) return undefined;
  if (ranges.length === 0) {
    return { status: 416, headers: { 'Content-Range': `bytes */${body.length}`, 'Content-Length': 0 } };
  }
  const [part, another] = combineRanges(ranges);
  if (!part || another) return undefined;
  return {
    status: 206,
    headers: {
      ...headers,
      'Content-Range': `bytes ${part.start}-${part.end}/${body.length}`,
      'Content-Length': part.end - part.start + 1,
    },
    body: body.subarray(part.start, part.end + 1),
  };
}
