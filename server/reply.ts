import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline, type Readable } from 'node:stream';

/** What a reply depends on: Node's request, or a plain object in a test. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** An HTTP response as a value: what is sent for a request. */
export interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  /** A stream where the length is not known. */
  body?: Buffer | Readable;
}

/**
 * Writes a reply to the connection. For `HEAD` the headers are those of `GET`, and no body follows (RFC 9110 § 9.3.2).
 *
 * @param method as the client wrote it: on its way to Next a `HEAD` becomes a `GET`
 */
export function sendReply(
  method: string | undefined,
  response: ServerResponse,
  { status, headers, body }: Reply,
): void {
  if (response.destroyed) {
    // The client left meanwhile: whatever makes the body may stop.
    if (body && !Buffer.isBuffer(body)) body.destroy();
    return;
  }
  response.writeHead(status, headers);
  if (!body || Buffer.isBuffer(body)) {
    response.end(method === 'HEAD' ? undefined : body);
  } else if (method === 'HEAD') {
    body.destroy();
    response.end();
  } else {
    response.flushHeaders();
    // A client that left is no error of ours; a stream that breaks off ends the connection, so that the client notices.
    pipeline(body, response, (error) => {
      if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error('[site] a response broke off:', error);
    });
  }
}
