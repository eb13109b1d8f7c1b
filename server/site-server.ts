import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { runWithOutcome } from '#lib/outcome.ts';
import type { Headers } from '#lib/security-headers.ts';
import { replaceFailures } from './failure-response.ts';
import type { LakeProxy } from './lake-proxy.ts';
import type { NotFoundPage } from './not-found-page.ts';
import type { Readers } from './readers.ts';
import { sharedOutcomes } from './shared-outcomes.ts';
import type { Studio } from './studio.ts';

/** Longer than a reverse proxy keeps idle connections (nginx: 60 s), so that the proxy is the one who closes them. */
const KEEP_ALIVE_MS = 65_000;
const SWEEP_MS = 50;

/**
 * The HTTP server of the site: Next's handler, with its bare 500s and 404s replaced by pages that help.
 *
 * @param readers answers what Next answers, and at once what it can
 * @param notFoundPage what to send with a 404
 * @param transport headers of every answer
 * @param lake answers what is meant for the embedded lake; none with hosted Sanity
 * @param studio answers what is meant for the Studio
 */
export function createSiteServer(
  readers: Readers,
  notFoundPage: NotFoundPage,
  transport: Headers,
  lake?: LakeProxy,
  studio?: Studio,
): Server {
  const withOutcome = sharedOutcomes();
  const shouldUpgradeCallback = (request: IncomingMessage) => lake?.wantsUpgrade(request) ?? false;
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, shouldUpgradeCallback }, (request, response) => {
    // Node 26 loses what a client sent right behind an `Upgrade` that is ignored: it may ask again on a new connection.
    if (request.headers.upgrade !== undefined) response.shouldKeepAlive = false;
    if (lake?.handle(request, response) || studio?.(request, response)) return;
    if (readers.answerAtOnce(request, response)) return;
    const path = (request.url ?? '/').split('?', 1)[0]!;
    void withOutcome(path, async (outcome) => {
      sendOneLocation(response);
      replaceFailures(request, response, outcome, notFoundPage, transport);
      try {
        await runWithOutcome(outcome, () => readers.answer(request, response));
      } catch (error) {
        console.error(error);
        response.statusCode = 500;
        response.end();
      }
    });
  });
  server.on('upgrade', (request, socket, head) => {
    // Node leaves the connection to us, its errors included: unheard, a client that breaks off would end the process.
    socket.on('error', () => socket.destroy());
    lake?.upgrade(request, socket, head);
  });
  return server;
}

/** Next 16.4.6 sets the `Location` of a redirect that it renders, then appends it again: two of them are no address. */
function sendOneLocation(response: ServerResponse): void {
  const { appendHeader } = response;
  response.appendHeader = function (this: ServerResponse, name, value) {
    return name.toLowerCase() === 'location' ? this.setHeader(name, value) : appendHeader.call(this, name, value);
  };
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
