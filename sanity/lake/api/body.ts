import { text as collectText } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';
import { type Context } from 'hono';
import { z } from 'zod';
import { badRequest, forbidden, httpError } from '../protocol/errors.ts';
import { parseJson } from '../protocol/json.ts';
import { limits } from '../protocol/limits.ts';
import { type LakeEnv } from './context.ts';

/**
 * A body's chunks up to `limit` bytes in all. A length that is announced too large is refused unread.
 *
 * @throws {ApiError} 413 when it is too large, 400 when its sender breaks off, 403 when they lose their role meanwhile
 */
export async function* bodyChunks(context: Context<LakeEnv>, limit: number): AsyncGenerator<Uint8Array> {
  if (Number(context.req.header('content-length')) > limit) throw tooLarge(limit);
  let size = 0;
  for await (const chunk of received(context)) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
  // A body may take minutes to come, and its sender may have been removed since it began.
  if (!context.get('stillCounts')()) throw forbidden('Your access changed while the request was sent: send it again');
}

async function* received(context: Context<LakeEnv>): AsyncGenerator<Uint8Array> {
  try {
    // Not cancelled where its reader stops, so that `discardBody` can read the rest.
    yield* context.req.raw.body?.values({ preventCancel: true }) ?? [];
  } catch (cause) {
    throw badRequest(`Request body broke off: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/**
 * An answer that a client gets whole while it may still be sending; the connection ends once its body has come. What is
 * left of an unread body would be taken for the connection's next request.
 */
export function answerDuringBody(context: Context<LakeEnv>, body: unknown): Response {
  const text = new TextEncoder().encode(JSON.stringify(body));
  context.header('content-type', 'application/json');
  context.header('content-length', String(text.byteLength));
  context.header('connection', 'close');
  return context.body(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(text);
      },
      pull: async (controller) => {
        await discardBody(context);
        controller.close();
      },
    }),
  );
}

/** Tells whether some of the request's body has not come yet. */
export const isStillSent = ({ env }: Context<LakeEnv>): boolean => env.incoming?.complete === false;

/** Reads what is left of a request's body and drops it, within `limits.discarded`. */
async function discardBody({ req }: Context<LakeEnv>): Promise<void> {
  // Who waits for `100 Continue` sends nothing.
  if (!req.raw.body || req.raw.body.locked || req.header('expect')) return;
  const { bytes, ms, idleMs } = limits.discarded;
  const reader = req.raw.body.getReader();
  const end = Date.now() + ms;
  for (let size = 0; size <= bytes && Date.now() < end;) {
    const part = await Promise.race([reader.read(), after(idleMs, null, { ref: false })]).catch(() => null);
    if (!part || part.done) return;
    size += (part.value as Uint8Array).byteLength;
  }
}

const tooLarge = (limit: number): Error =>
  httpError(
    413,
    'Payload Too Large',
    `Request body is larger than ${limit} bytes: send fewer changes at once, or a smaller file`,
  );

/**
 * Reads a JSON body and parses it with a schema.
 *
 * @throws {ApiError} 400 with the first thing that is wrong, 413 when it is too large
 */
export async function jsonBody<Schema extends z.ZodType>(
  context: Context<LakeEnv>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await collectText(bodyChunks(context, limits.jsonBody));
  if (nestingOf(text) > limits.depth + envelope)
    throw badRequest(`Request body nests deeper than ${limits.depth} levels`);
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    throw badRequest(`Request body is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return parsed(schema, value, 'body');
}

/** Levels a request puts around a document: the body, its list of mutations, the mutation, the patch, its operation. */
const envelope = 8;

/**
 * How deep the brackets of a JSON text nest. Counted in the text, because walking the value would need that much stack;
 * in one pass, because a text that is never closed must not be looked through again from each of its quotes.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

/** Parses a query string's values with a schema. */
export const queryString = <Schema extends z.ZodType>(context: Context<LakeEnv>, schema: Schema): z.infer<Schema> =>
  parsed(schema, context.req.query(), 'query string');

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, place: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw badRequest(`Invalid ${place}: ${z.prettifyError(result.error).replaceAll('\n', ' ')}`);
}
