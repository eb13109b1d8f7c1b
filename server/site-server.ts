import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { FailureReply } from './failure-reply.ts';
import type { LakeProxy } from './lake-proxy.ts';
import { READ } from './methods.ts';
import { type Reply, sendReply } from './reply.ts';
import { readTarget } from './request-target.ts';
import type { Site } from './site.ts';

/** Longer than a reverse proxy keeps idle connections (nginx: 60 s), so that the proxy is the one who closes them. */
const KEEP_ALIVE_MS = 65_000;
const SWEEP_MS = 50;

/** `CONNECT` asks for a tunnel, and Node leaves the connection to us. */
const NO_TUNNEL = `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${READ.join(', ')}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

export interface SiteServerOptions {
  site: Site;
  fail: FailureReply;
  /** Answers what is meant for the embedded lake; none with hosted Sanity. */
  lake?: LakeProxy | undefined;
}

/** The HTTP server of the site: reads the target, then hands each request to the lake or to the site. */
export function createSiteServer({ site, fail, lake }: SiteServerOptions): Server {
  async function replyTo(request: IncomingMessage): Promise<Reply> {
    try {
      return await site.reply(request);
    } catch (error) {
      console.error(error);
      return fail('unexpected', request);
    }
  }

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const { method } = request;
    // Node 26 loses what a client sent right behind an `Upgrade` that is ignored: it may ask again on a new connection.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false;
    if (!readTarget(request)) return sendReply(method, response, fail('badRequest', request));
    if (lake?.handle(request, response)) return;
    const atOnce = site.replyAtOnce(request);
    if (atOnce) return sendReply(method, response, atOnce);
    void replyTo(request).then((reply) => sendReply(method, response, reply));
  };

  const shouldUpgradeCallback = (request: IncomingMessage) =>
    readTarget(request) && (lake?.wantsUpgrade(request) ?? false);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, shouldUpgradeCallback }, handle);
  server.on('upgrade', (request, socket, head) => {
    // Node leaves the connection to us, its errors included: unheard, a client that breaks off would end the process.
    socket.on('error', () => socket.destroy());
    lake?.upgrade(request, socket, head);
  });
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(NO_TUNNEL);
  });
  return server;
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
