import { type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import { type Duplex } from 'node:stream';

import { LAKE_PATH } from '#lib/lake-path.ts';

/** Passes requests for `/lake/…` on to the embedded lake, so that browsers need one address only. */
export type LakeProxy = {
  /** Answers a request for the lake. @returns false when the request is for the site */
  handle: (incoming: IncomingMessage, response: ServerResponse) => boolean;
  /** Connects a WebSocket to the lake. @returns false when it is not for the lake */
  upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /** Ends the WebSockets, which would keep the server from closing. */
  close: () => void;
};

/** Connection by connection, and so not for the next one (RFC 9110, 7.6.1). */
const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/**
 * @param lakeUrl base URL of the lake
 */
export function createLakeProxy(lakeUrl: string): LakeProxy {
  const target = new URL(lakeUrl);
  const sockets = new Set<Duplex>();

  const pass = (incoming: IncomingMessage, headers: OutgoingHttpHeaders) =>
    request({
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: incoming.url!.slice(LAKE_PATH.length),
      headers: { ...headers, host: target.host, 'x-forwarded-for': forwardedFor(incoming) },
    });

  return {
    handle(incoming, response) {
      if (!isForLake(incoming)) return false;
      if (!isSameOrigin(incoming)) {
        refuse(response, 403, 'The lake answers to pages of this site only.');
        return true;
      }
      const outgoing = pass(incoming, withoutHops(incoming.headers));
      outgoing.on('response', (answer) => {
        response.writeHead(answer.statusCode!, withoutHops(answer.headers));
        answer.pipe(response);
        answer.on('error', (error) => {
          report(error, incoming);
          response.destroy();
        });
      });
      outgoing.on('error', (error) => {
        report(error, incoming);
        if (response.headersSent) response.destroy();
        else refuse(response, 502, 'The lake does not answer.');
      });
      response.on('close', () => outgoing.destroy());
      incoming.pipe(outgoing);
      return true;
    },

    upgrade(incoming, socket, head) {
      if (!isForLake(incoming)) return false;
      if (!isSameOrigin(incoming)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
        return true;
      }
      const { origin: _, ...headers } = incoming.headers;
      const outgoing = pass(incoming, headers);
      outgoing.on('upgrade', (answer, lakeSocket, lakeHead) => {
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${rawHeaders(answer)}\r\n`);
        if (lakeHead.length > 0) socket.write(lakeHead);
        lakeSocket.pipe(socket).pipe(lakeSocket);
        lakeSocket.on('error', () => socket.destroy());
        socket.on('error', () => lakeSocket.destroy());
        sockets.add(socket);
        socket.on('close', () => {
          sockets.delete(socket);
          lakeSocket.destroy();
        });
        lakeSocket.on('close', () => socket.destroy());
      });
      outgoing.on('response', (answer) => {
        socket.end(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\nconnection: close\r\n\r\n`);
      });
      outgoing.on('error', (error) => {
        report(error, incoming);
        socket.destroy();
      });
      outgoing.end(head);
      return true;
    },

    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

const isForLake = ({ url }: IncomingMessage): boolean => url?.startsWith(`${LAKE_PATH}/`) === true;

/** A browser's page of another site says so in `Origin`; what is not a browser may leave it out. */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** The addresses a request came through, the nearest last. */
function forwardedFor({ headers, socket }: IncomingMessage): string {
  return [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? []].flat().join(', ');
}

/** The origin is left out: it was checked here, and the lake does not know this site's names. */
function withoutHops(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  const named = (headers.connection ?? '').toLowerCase().split(',');
  const dropped = new Set([...HOP_BY_HOP, 'origin', ...named.map((name) => name.trim())]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

function rawHeaders({ rawHeaders: raw }: IncomingMessage): string {
  let text = '';
  for (let index = 0; index < raw.length; index += 2) text += `${raw[index]}: ${raw[index + 1]}\r\n`;
  return text;
}

/** A client that left breaks the connection to the lake off, which is nothing to look into. */
function report(error: Error, { socket, method, url }: IncomingMessage): void {
  if (!socket.destroyed) console.error(`[lake] ${method} ${url?.split('?', 1)[0]}:`, error.message);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ statusCode: status, message }));
}
