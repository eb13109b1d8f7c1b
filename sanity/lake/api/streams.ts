import { type Context } from 'hono';
import { EventStream } from '../listen/event-stream.ts';
import { ApiError } from '../protocol/errors.ts';
import { limitKey } from './client-address.ts';
import { type Lake, type LakeEnv } from './context.ts';

/**
 * Answers with a stream of server-sent events, which ends with the lake. A refusal is told as the event `channelError`
 * under status 200: an `EventSource` shows neither the status nor the body of a failed request.
 *
 * @param open makes the stream; what it throws is told
 */
export function respondWithStream(lake: Lake, context: Context<LakeEnv>, open: () => EventStream): Response {
  const stream = openOrRefuse(open);
  lake.streams.add(stream);
  stream.onClose(() => lake.streams.delete(stream));
  if (!stream.hasEnded && hasFewConnections(context)) {
    const browser = `${limitKey(lake, context)} ${context.get('caller').id} ${context.req.header('user-agent')}`;
    lake.browserStreams.add(browser, stream, context.req.query('enableResume') === 'true');
  }
  context.header('content-type', 'text/event-stream; charset=utf-8');
  context.header('cache-control', 'no-cache, no-transform');
  context.header('x-accel-buffering', 'no');
  return context.body(stream.body);
}

/** Whether a request is a browser's that speaks HTTP/1.1: other clients name no origin, and HTTP/2 is for HTTPS alone. */
function hasFewConnections(context: Context<LakeEnv>): boolean {
  return context.req.header('origin') !== undefined && context.req.header('x-forwarded-proto') !== 'https';
}

function openOrRefuse(open: () => EventStream): EventStream {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const refusal = new EventStream(() => true);
    refusal.send('channelError', detailed(error));
    refusal.close();
    return refusal;
  }
}

/** The error as `@sanity/client` reads it in an event: `{error: {description, …}}`. */
function detailed({ body, message, status }: ApiError): Record<string, unknown> {
  return typeof body.error === 'object'
    ? body
    : { error: { type: 'httpError', statusCode: status, description: message } };
}
