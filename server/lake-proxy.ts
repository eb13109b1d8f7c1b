import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Duplex } from 'node:stream';

import proxyAddr from 'proxy-addr';
import { Pool } from 'undici';

import { LAKE_PATH } from '#lib/http/lake-path.ts';
import { connectWebSocket, refuseSocket } from './lake-web-socket.ts';

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
  // Node has answered it already.
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
    const body = hasBody(incoming) ? incoming : null;
    try {
      const request = { ...forLake(incoming), method: incoming.method!, body, signal: left.signal };
      const answer = await pool.request(request);
      response.writeHead(answer.statusCode, endToEnd(answer.headers));
      answer.body.on('error', failed).pipe(response);
    } catch (error) {
      failed(error as Error);
    }
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

/** RFC 9112, 6: the framing headers say whether there is one. */
const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

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

/** Closes the connection besides: what follows on it is a body nobody has read. */
function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ statusCode: status, message }));
}
