import { type IncomingMessage } from 'node:http';
import { type Hono } from 'hono';
import { type WebSocket } from 'ws';
import { z } from 'zod';
import { type Lake, type LakeEnv } from '../api/context.ts';
import { onMessage, sendText } from './messages.ts';

/** Browsers allow 256 WebSocket connections in all, but only six to an origin over HTTP/1.1: one socket carries all streams. */
const maxStreams = 1_000;
/** Only what streams events may be opened. */
const streamPath = /^\/v[\dX-]+\/data\/(?:listen|live\/events)\/[\w-]+(?:\?|$)/;

const streamId = z.number().int().nonnegative();
/** What HTTP lets through in a header: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
const headerValue = z
  .string()
  .max(1_000)
  .regex(/^[\x20-\x7e]*$/);
const message = z.union([
  z.object({
    open: streamId,
    url: z.string().max(64_000).regex(streamPath),
    headers: z.object({ authorization: headerValue.optional(), 'last-event-id': headerValue.optional() }).optional(),
  }),
  z.object({ close: streamId }),
]);

/**
 * Carries event streams over one WebSocket, each as the HTTP endpoint would answer it. Messages are JSON texts:
 *
 * - `{open: 7, url: '/v1/data/listen/…', headers?: {authorization?, 'last-event-id'?}}` asks for a stream under a number
 *   of the client's choice; the lake answers `{head: 7, status, headers}`, then `{data: 7, text}` as text arrives, and
 *   `{end: 7}` when the stream ends from its side.
 * - `{close: 7}` ends it from the client's side.
 */
export function multiplex(socket: WebSocket, app: Hono<LakeEnv>, connection: IncomingMessage, log: Lake['log']): void {
  const env = { incoming: connection };
  const forwardedFor = connection.headers['x-forwarded-for'];
  // The connection's own Host and Origin were checked when it was made. Whom a proxy asks for, the rate limit must know.
  const own = { host: 'localhost', ...(forwardedFor !== undefined && { 'x-forwarded-for': String(forwardedFor) }) };
  const fetchHere = (url: string, headers: OpenRequest['headers']) =>
    app.fetch(new Request(`http://localhost${url}`, { headers: { ...headers, ...own } }), env);
  const streams = new Map<number, AbortController>();
  const send = (reply: Record<string, unknown>): void => {
    sendText(socket, JSON.stringify(reply));
  };
  onMessage(socket, message, log, (request) => {
    if ('close' in request) {
      streams.get(request.close)?.abort();
      streams.delete(request.close);
      return;
    }
    if (streams.has(request.open) || streams.size >= maxStreams) {
      socket.close(1008, 'Too many streams, or a number used twice');
      return;
    }
    const abort = new AbortController();
    streams.set(request.open, abort);
    carry(fetchHere, request, abort.signal, send)
      .catch((error: unknown) => {
        log({ level: 'error', message: 'A stream over a WebSocket broke off', error: String(error) });
        send({ end: request.open });
      })
      .finally(() => {
        // Once closed, the number may be another stream's.
        if (streams.get(request.open) === abort) streams.delete(request.open);
      });
  });
  socket.on('close', () => {
    for (const abort of streams.values()) abort.abort();
  });
}

type OpenRequest = Extract<z.infer<typeof message>, { open: number }>;

async function carry(
  fetchHere: (url: string, headers: OpenRequest['headers']) => Response | Promise<Response>,
  { open, url, headers }: OpenRequest,
  signal: AbortSignal,
  send: (reply: Record<string, unknown>) => void,
): Promise<void> {
  const response = await fetchHere(url, headers);
  // Closed before it was there.
  if (signal.aborted) return response.body?.cancel();
  send({ head: open, status: response.status, headers: Object.fromEntries(response.headers) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  signal.addEventListener('abort', () => void reader?.cancel());
  for (let part = await reader?.read(); part && !part.done && !signal.aborted; part = await reader?.read()) {
    send({ data: open, text: part.value });
  }
  if (!signal.aborted) send({ end: open });
}
