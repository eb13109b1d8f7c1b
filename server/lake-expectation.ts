import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { type Readable } from 'node:stream';

/** What the lake says to a request. */
export interface LakeAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
}

/**
 * Asks the lake whether it takes a request before its body is sent (RFC 9110 § 10.1.1). `undici` cannot, so this is a
 * connection that serves nothing else before or after: whatever a client sends, it is no request of another client.
 *
 * @param target the lake
 * @param asked path, and headers without those of the client's connection
 * @param incoming a request with a body that is read once the lake wants it
 * @throws when the lake does not answer
 */
export function askBeforeBody(
  target: URL,
  asked: { path: string; headers: IncomingHttpHeaders },
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<LakeAnswer> {
  const { 'content-length': length } = incoming.headers;
  const framing = length === undefined ? { 'transfer-encoding': 'chunked' } : { 'content-length': length };
  const { 'content-length': _, ...headers } = asked.headers;
  const outgoing = request({
    host: target.hostname,
    port: target.port,
    method: incoming.method,
    path: asked.path,
    headers: { ...headers, ...framing, expect: '100-continue' },
    agent: false,
    signal,
  });
  return new Promise((resolve, reject) => {
    outgoing.on('continue', () => incoming.pipe(outgoing));
    outgoing.on('response', (body) => {
      incoming.unpipe(outgoing);
      resolve({ status: body.statusCode!, headers: body.headers, body });
    });
    outgoing.on('error', reject);
    outgoing.flushHeaders();
  });
}
