import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { entityTag, chooseEncoding } from '#lib/page-store/encodings.ts';
import { stripPage } from '#lib/page-store/strip-page.ts';
import { REVALIDATED } from './send-kept.ts';

/** Headers by which a browser with Next's script asks for a page's data; reading pages have no such script. */
const FOR_SCRIPT = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-router-segment-prefetch'];

/**
 * Takes the script out of a page on its way from Next to the reader: for a page that is rendered for the first time, and
 * for those that are rendered for each reader (search).
 */
export function stripResponse(request: IncomingMessage, response: ServerResponse): void {
  const accepted = request.headers['accept-encoding'];
  const unwanted = new Set([...FOR_SCRIPT, 'accept-encoding']);
  // Without accept-encoding, because what Next compresses could not be stripped.
  request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !unwanted.has(name)));

  const chunks: Buffer[] = [];
  let isSending = false;
  const isPage = () =>
    !isSending && !response.headersSent && String(response.getHeader('content-type')).startsWith('text/html');
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const { writeHead, write, end, flushHeaders } = response;

  // Next's compressor sends the headers before the first byte of the body; they wait until the length is known.
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const headers = rest.find((argument) => typeof argument === 'object' && argument !== null) ?? {};
    if (!isSending) for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string);
    if (!isPage()) return Reflect.apply(writeHead, this, isSending ? [status, ...rest] : [status]);
    this.statusCode = status;
    return this;
  };
  response.write = function (this: ServerResponse, chunk: unknown, ...rest: unknown[]) {
    if (!isPage()) return Reflect.apply(write, this, [chunk, ...rest]);
    collect(chunk);
    const done = rest.find((argument) => typeof argument === 'function');
    if (done) process.nextTick(done);
    return true;
  };
  response.flushHeaders = function (this: ServerResponse) {
    if (!isPage()) flushHeaders.call(this);
  };
  response.end = function (this: ServerResponse, ...args: unknown[]) {
    if (!isPage()) return Reflect.apply(end, this, args);
    isSending = true;
    if (request.method === 'HEAD') return Reflect.apply(end, this, args);
    collect(args[0]);
    const done = args.find((argument) => typeof argument === 'function');
    const body = Buffer.from(stripPage(Buffer.concat(chunks).toString()));
    const zipped = chooseEncoding(accepted) !== 'identity';
    const sent = zipped ? gzipSync(body) : body;
    if (zipped) this.setHeader('Content-Encoding', 'gzip');
    this.setHeader('Content-Length', sent.length);
    this.setHeader('ETag', entityTag(body));
    this.setHeader('Vary', 'Accept-Encoding');
    // Next speaks to a CDN; a page for one reader alone (`private`) stays so.
    if (String(this.getHeader('cache-control')).includes('s-maxage')) this.setHeader('Cache-Control', REVALIDATED);
    return Reflect.apply(end, this, done ? [sent, done] : [sent]);
  };
}
