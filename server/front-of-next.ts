import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { RequestListener, Server } from 'node:http';

import type { Env } from '#lib/env.ts';
import type { NodeHandler } from './next-handler.ts';
import { createSiteProcess } from './site-process.ts';
import { createRequestListener } from './site-server.ts';

/** Node publishes each request here, with its server, before the server's listeners get it. */
const CHANNEL = 'http.server.request.start';

/**
 * Puts the site in front of Next in a process that Next itself started, so that pages are cached, without script and up to date there too.
 * Next keeps its server to itself; the first request names it.
 *
 * @param root the project's folder, or that of `output: 'standalone'`
 * @param origin where Next answers, from this machine
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function standInFrontOfNext(root: string, env: Env, origin: string): void {
  subscribe(CHANNEL, function replaceListeners(message) {
    const { server } = message as { server: Server };
    unsubscribe(CHANNEL, replaceListeners);
    const [next] = server.listeners('request') as NodeHandler[];
    const created = createSiteProcess({ root, env, origin, next: next! });
    const listener = created.then(createRequestListener);
    server.removeAllListeners('request');
    server.on('request', (...args: Parameters<RequestListener>) => void listener.then((handle) => handle(...args)));
    // Without a listener Node ignores an `Upgrade` (RFC 9110 § 7.8); Next would close the connection.
    server.removeAllListeners('upgrade');
    // Next closes its server on these.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void created.then(({ stop }) => stop()));
    server.once('close', () => void created.then(({ close }) => close()));
    created.then((site) => site.begin()).catch(endWith);
  });
  // The first request: the process listens for changes and renders pages before a reader comes.
  fetch(`${origin}/robots.txt`).catch(endWith);
}

function endWith(error: unknown): void {
  console.error('[site] cannot start:', error);
  process.exit(1);
}
