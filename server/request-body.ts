import type { IncomingMessage, ServerResponse } from 'node:http';

/** For how long a body that is not wanted is read and dropped: milliseconds, and milliseconds in which nothing comes. */
const DISCARDED = { ms: 10_000, idleMs: 2_000 };

/** RFC 9112 § 6: the framing headers say whether a request has a body. */
export const hasBody = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Tells the client to send its body once something reads it, and so never the body of a request that is refused unread.
 *
 * @param request with `Expect: 100-continue`
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 */
export function continueOnRead(request: IncomingMessage, response: ServerResponse): void {
  const read = request._read.bind(request);
  request._read = (size) => {
    request._read = read;
    if (hasBody(request) && !response.headersSent) response.writeContinue();
    read(size);
  };
}

/**
 * Reads what is left of a body and drops it: a connection that is closed before resets the client, which may then never
 * read its answer (RFC 9112 § 9.6). Something else may have begun to read it.
 *
 * @returns when the whole body has come, when {@link DISCARDED} is reached, or when the client has left
 */
export function discardBody(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timers = [setTimeout(end, DISCARDED.ms), setTimeout(end, DISCARDED.idleMs)];
    function end(): void {
      for (const timer of timers) clearTimeout(timer);
      resolve();
    }
    request.removeAllListeners('readable').removeAllListeners('data');
    request.once('end', end).once('close', end);
    request.on('data', () => timers[1]!.refresh()).resume();
    if (request.readableEnded || request.destroyed) end();
  });
}
