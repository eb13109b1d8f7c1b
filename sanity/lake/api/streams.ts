import { type Context } from 'hono';
import { type EventStream } from '../listen/event-stream.ts';
import { type Lake, type LakeEnv } from './context.ts';

/** Answers with a stream of server-sent events, and sees to it that the stream ends with the lake. */
export function respondWithStream(lake: Lake, context: Context<LakeEnv>, stream: EventStream): Response {
  lake.streams.add(stream);
  stream.onClose(() => lake.streams.delete(stream));
  context.header('content-type', 'text/event-stream; charset=utf-8');
  context.header('cache-control', 'no-cache, no-transform');
  context.header('x-accel-buffering', 'no');
  return context.body(stream.body);
}
