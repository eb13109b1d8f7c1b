import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import type { FailureReply } from './failure-reply.ts';
import type { LakeProxy } from './lake-proxy.ts';
import { READ } from './methods.ts';
import { type Reply, sendReply } from './reply.ts';
import { continueOnRead } from './request-body.ts';
import { readTarget } from './request-target.ts';
import type { Site } from './site.ts';

/** Longer than a reverse proxy keeps idle connections (nginx: 60 s), so that the proxy is the one who closes them. */
const KEEP_ALIVE_MS = 65_000;
/** For a whole request: a large picture over a slow line takes longer than the five minutes that Node allows. */
const REQUEST_MS = 3_600_000;
const SWEEP_MS = 50;

/** `CONNECT` asks for a tunnel, and Node leaves the connection to us. */
const NO_TUNNEL = `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${READ.join(', ')}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

/** What Node's parser refuses, by the code of its error; anything else is a 400. */
const faults: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

export interface SiteServerOptions {
  site: Site;
  fail: FailureReply;
  /** Answers what is meant for the embedded lake; none with hosted Sanity. */
  lake?: LakeProxy | undefined;
}

/** Reads the target of a request, then hands it to the lake or to the site. */
export function createRequestListener({ site, fail, lake }: SiteServerOptions): RequestListener {
  async function replyTo(request: IncomingMessage): Promise<Reply> {
    try {
      return await site.reply(request);
    } catch (error) {
      console.error(error);
      return fail('unexpected', request);
    }
  }

  return (request, response) => {
    const { method } = request;
    // Node 26 loses what a client sent right behind an `Upgrade` that is ignored: it may ask again on a new connection.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false;
    if (!readTarget(request) || !isFramingKnown(request))
      return sendReply(method, response, fail('badRequest', request));
    if (lake?.handle(request, response)) return;
    const atOnce = site.replyAtOnce(request);
    if (atOnce) return sendReply(method, response, atOnce);
    void replyTo(request).then((reply) => sendReply(method, response, reply));
  };
}

/** Node takes any transfer coding that ends with `chunked`, and hands the body on with the others still on it. */
const isFramingKnown = ({ headers }: IncomingMessage): boolean =>
  (headers['transfer-encoding'] ?? 'chunked').trim().toLowerCase() === 'chunked';

/** The HTTP server of the site. */
export function createSiteServer(options: SiteServerOptions): Server {
  const { lake } = options;
  const shouldUpgradeCallback = (request: IncomingMessage) =>
    readTarget(request) && (lake?.wantsUpgrade(request) ?? false);
  const listener = createRequestListener(options);
  // Node's own refusal of a request without `Host` has no body; `readTarget` sees to it.
  const settings = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_MS,
    shouldUpgradeCallback,
    requireHostHeader: false,
  };
  const server = createServer(settings, listener);
  server.on('checkContinue', (request, response) => {
    continueOnRead(request, response);
    listener(request, response);
  });
  // RFC 9110 § 10.1.1: what a client expects besides `100-continue` may be ignored.
  server.on('checkExpectation', listener);
  server.on('upgrade', (request, socket, head) => {
    // Node leaves the connection to us, its errors included: unheard, a client that breaks off would end the process.
    socket.on('error', () => socket.destroy());
    lake?.upgrade(request, socket, head);
  });
  server.on('clientError', refuseFault);
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(NO_TUNNEL);
  });
  return server;
}

/** Says what is wrong with bytes that are no request, as Node does, but with a body. */
function refuseFault(error: NodeJS.ErrnoException, socket: Duplex & { _httpMessage?: ServerResponse | null }): void {
  // Where a response is under way its client would take this for a part of it.
  if (!socket.writable || error.code === 'ECONNRESET' || socket._httpMessage?.headersSent) return void socket.destroy();
  const status = faults[error.code ?? ''] ?? '400 Bad Request';
  const body = `${status.slice(4)}\n`;
  const headers = `Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${body.length}\r\n`;
  socket.end(
    `HTTP/1.1 ${status}\r\n${headers}Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n${body}`,
  );
}

/** Stops taking requests, lets those under way finish, and cuts what is left after `graceMs`. */
export async function closeGracefully(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that becomes idle only now would otherwise be kept alive for a minute.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
