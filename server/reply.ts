import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { discardBody, hasBody } from './request-body.ts';

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
export function sendReply(method: string | undefined, response: ServerResponse, reply: Reply): void {
  if (hasBody(response.req)) void sendDuringBody(method, response, reply);
  else send(method, response, reply);
}

function send(method: string | undefined, response: ServerResponse, { status, headers, body }: Reply): void {
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

const NO_CONTENT = [204, 304];

/** The client has the whole reply at once, while it may still be sending; the connection ends once its body has come. */
async function sendDuringBody(method: string | undefined, response: ServerResponse, reply: Reply): Promise<void> {
  // Node has not parsed yet what came together with the head of the request.
  await Promise.resolve();
  if (response.req.complete) return send(method, response, reply);
  const { status, headers, body } = reply;
  const content = await wholeBody(body).catch((error: Error) => response.destroy(error) && undefined);
  if (response.destroyed) return;
  response.setHeaders(new Map(Object.entries(headers) as [string, string][]));
  response.setHeader('Connection', 'close');
  if (content && method !== 'HEAD' && !NO_CONTENT.includes(status)) {
    response.setHeader('Content-Length', content.length).writeHead(status).write(content);
  } else {
    response.writeHead(status).flushHeaders();
  }
  await discardBody(response.req);
  response.end();
}

const wholeBody = async (body: Reply['body']): Promise<Buffer> =>
  body === undefined || Buffer.isBuffer(body) ? (body ?? Buffer.alloc(0)) : buffer(body);
