import { type IncomingMessage, type Server } from 'node:http';
import { type Duplex } from 'node:stream';
import { type Hono } from 'hono';
import { type WebSocket, WebSocketServer } from 'ws';
import { isAllowedHost, isAllowedOrigin } from '../api/access.ts';
import { type Lake, type LakeEnv } from '../api/context.ts';
import { multiplex } from './multiplex.ts';
import { PresenceRoom } from './presence.ts';

/** Nothing a Studio sends is larger. */
const maxPayload = 1024 * 1024;
const pingMs = 30_000;

/**
 * Takes WebSocket connections on the lake's port: presence at `/<version>/socket/<dataset>`, many event streams over
 * one connection at `/<version>/multiplex/<dataset>`.
 *
 * @returns how to end them all
 */
export function acceptSockets(server: Server, lake: Lake, app: Hono<LakeEnv>): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, clientTracking: true });
  const presence = new PresenceRoom(lake);
  const handlers: Record<string, (socket: WebSocket, request: IncomingMessage) => void> = {
    socket: (socket) => {
      presence.join(socket);
    },
    multiplex: (socket, request) => {
      multiplex(socket, app, request, lake.log);
    },
  };
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', letGo);
    const [, kind, dataset] = /^\/v[\dX-]+\/(socket|multiplex)\/([^/?]+)(?:\?|$)/.exec(request.url ?? '') ?? [];
    const handle = dataset === lake.datasetName && kind ? handlers[kind] : undefined;
    if (!handle) return refuse(stream, '404 Not Found');
    const { origin, host } = request.headers;
    const welcome = isAllowedHost(lake, host ?? '') && (origin === undefined || isAllowedOrigin(lake, origin));
    if (!welcome) return refuse(stream, '403 Forbidden');
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', letGo);
      handle(socket, request);
    });
  });
  const stopPings = keepAlive(sockets);
  return () => {
    stopPings();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

/**
 * What becomes of a connection that breaks off or breaks the protocol: `ws` and Node close it, and nobody else is
 * concerned. An error that nobody listens for would end the process.
 */
const letGo = (): void => undefined;

function refuse(stream: Duplex, status: string): void {
  // Read to its end: a connection with unread bytes stays open.
  stream.resume();
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Drops connections whose other end has silently gone. */
function keepAlive(sockets: WebSocketServer): () => void {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
      socket.once('pong', () => silent.delete(socket));
    }
  }, pingMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
