import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Duplex, Readable } from 'node:stream';

import proxyAddr from 'proxy-addr';
import { Pool } from 'undici';

import { LAKE_PATH } from '#lib/http/lake-path.ts';
import { askBeforeBody, type LakeAnswer } from './lake-expectation.ts';
import { connectWebSocket, refuseSocket } from './lake-web-socket.ts';
import { sendReply } from './reply.ts';
import { hasBody } from './request-body.ts';

/** Passes requests for `/lake/…` on to the embedded lake, so that browsers need one address only. */
export type LakeProxy = {
  /** Tells whether a request's `Upgrade` is ours to follow; every other one is ignored (RFC 9110, 7.8). */
  wantsUpgrade: (incoming: IncomingMessage) => boolean;
  /** Answers a request for the lake. @returns false when the request is for the site */
  handle: (incoming: IncomingMessage, response: ServerResponse) => boolean;
  /** Connects a WebSocket to the lake, for requests that {@link LakeProxy.wantsUpgrade} lets through. */
  upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Ends the WebSockets, which would keep the server from closing. */
  close: () => void;
};

/** These concern one connection, and so not the next one (RFC 9110, 7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  // Passed on by `askBeforeBody` alone.
  'expect',
];

/** A body has no meaning with these (RFC 9110, 9.3.1): only an attacker sends one. */
const BODILESS = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];

/**
 * Node's parser decides where a request ends, and `undici` alone decides how the request is framed for the lake: no
 * framing header of the client gets there. See docs/decisions/0019-one-parser-and-one-writer-of-framing.md.
 *
 * @param lakeUrl base URL of the lake
 * @param trustedProxies addresses and subnets whose `X-Forwarded-For` counts, besides this machine's own
 */
export function createLakeProxy(lakeUrl: string, trustedProxies: readonly string[] = []): LakeProxy {
  const target = new URL(lakeUrl);
  // Event streams are silent for as long as nobody publishes.
  const pool = new Pool(target.origin, { headersTimeout: 0, bodyTimeout: 0 });
  const sockets = new Set<Duplex>();
  const trust = proxyAddr.compile(['loopback', ...trustedProxies]);

  const forLake = (incoming: IncomingMessage) => ({
    path: incoming.url!.slice(LAKE_PATH.length),
    headers: { ...endToEnd(incoming.headers), host: target.host, 'x-forwarded-for': proxyAddr(incoming, trust) },
  });

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const left = new AbortController();
    response.on('close', () => left.abort());
    // A client that left breaks the request off, which is nothing to look into.
    const failed = (error: Error) => {
      if (!left.signal.aborted && !incoming.errored) report(error, incoming);
      if (response.headersSent) response.destroy();
      else refuse(response, 502, 'The lake does not answer.');
    };
    try {
      const { status, headers, body } = await askLake(incoming, left.signal);
      body.on('error', failed);
      if (hasBody(incoming) && !incoming.complete && headers['content-length'] !== undefined) {
        return sendReply(incoming.method, response, { status, headers: endToEnd(headers), body });
      }
      response.writeHead(status, endToEnd(headers));
      body.pipe(response);
    } catch (error) {
      failed(error as Error);
    }
  }

  async function askLake(incoming: IncomingMessage, signal: AbortSignal): Promise<LakeAnswer> {
    if (expectsContinue(incoming)) return askBeforeBody(target, forLake(incoming), incoming, signal);
    // When the lake refuses a body before its end, undici destroys its stream, and would end the client's connection with it.
    const body = hasBody(incoming) ? Readable.from(chunksOf(incoming)) : null;
    const answer = await pool.request({ ...forLake(incoming), method: incoming.method!, body, signal });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body };
  }

  return {
    wantsUpgrade: (incoming) => isForLake(incoming) && incoming.headers.upgrade?.toLowerCase() === 'websocket',

    handle(incoming, response) {
      if (!isForLake(incoming)) return false;
      if (hasLeft(incoming)) response.destroy();
      else if (!isSameOrigin(incoming)) refuse(response, 403, 'The lake answers to pages of this site only.');
      else if (BODILESS.includes(incoming.method!) && hasBody(incoming))
        refuse(response, 400, `A ${incoming.method} request has no body.`);
      else void pass(incoming, response);
      return true;
    },

    upgrade(incoming, socket, head) {
      if (hasLeft(incoming)) return void socket.destroy();
      if (!isSameOrigin(incoming)) return refuseSocket(socket, '403 Forbidden');
      if (incoming.method !== 'GET' || hasBody(incoming)) return refuseSocket(socket, '400 Bad Request');
      connectWebSocket(target, forLake(incoming), socket, head, (error) => report(error, incoming));
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    },

    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

const isForLake = ({ url }: IncomingMessage): boolean => url?.startsWith(`${LAKE_PATH}/`) === true;

/** A client that waits for `100 Continue` before it sends its body. */
const expectsContinue = (incoming: IncomingMessage): boolean =>
  incoming.httpVersion === '1.1' && /^100-continue$/i.test(incoming.headers.expect ?? '') && hasBody(incoming);

const chunksOf = (incoming: IncomingMessage) =>
  incoming.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;

/** A connection that was reset has no address any more, and no limit could count it. */
const hasLeft = ({ socket }: IncomingMessage): boolean => socket.remoteAddress === undefined;

/** A browser's page of another site says so in `Origin`; what is not a browser may leave it out. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/**
 * Headers without those of the connection. The origin is left out: it was checked here, and the lake does not know this
 * site's names.
 */
function endToEnd(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const named = (headers.connection ?? '').toLowerCase().split(',');
  const dropped = new Set([...HOP_BY_HOP, 'origin', ...named.map((name) => name.trim())]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

function report(error: Error, { method, url }: IncomingMessage): void {
  console.error(`[lake] ${method} ${url?.split('?', 1)[0]}:`, error.message);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const body = Buffer.from(JSON.stringify({ statusCode: status, message }));
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
  sendReply(response.req.method, response, { status, headers, body });
}
