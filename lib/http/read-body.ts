/**
 * Bytes of the largest body that is taken, a webhook's: a document before and after, of 32 MB each. All bodies together
 * may hold as much while they are read.
 *
 * @see https://www.sanity.io/docs/content-lake/technical-limits
 */
export const LARGEST_BODY = 65_000_000;

/** A body that is being read. */
interface Arrival {
  /** In bytes. */
  held: number;
  /** Ends the reading with this answer. */
  refuse: (answer: Response) => void;
}

const arrivals = new Set<Arrival>();
let held = 0;

/** Like {@link readChunks}, for a small body. @returns the body as text (UTF-8), or the answer that refuses it */
export async function readBody(request: Request, limit: number): Promise<string | Response> {
  const chunks = await readChunks(request, { limit });
  return chunks instanceof Response ? chunks : Buffer.concat(chunks ?? []).toString();
}

export interface BodyLimits {
  /** The most that is taken, in bytes. */
  limit: number;
  /** The most that is kept, in bytes: more is read and dropped. All, unless it is given. */
  kept?: number;
  /** Is given each chunk as it comes in. */
  arrived?: (chunk: Uint8Array) => void;
}

/**
 * Reads a body that anybody may have sent, without ever holding more than is allowed.
 *
 * @returns the chunks, `null` when they are more than is kept, or the answer that refuses them: 413 when they are too large, 503
 *   when all together fill the memory and no other is larger
 */
export async function readChunks(
  request: Request,
  { limit, kept = limit, arrived = () => undefined }: BodyLimits,
): Promise<Uint8Array[] | null | Response> {
  // What a program announces need not be read to be refused; it may as well announce nothing, or send more.
  if (Number(request.headers.get('content-length')) > limit) return tooLarge(limit);
  const reader = request.body?.getReader();
  if (!reader) return [];
  const { promise: refusal, resolve: refuse } = Promise.withResolvers<Response>();
  const arrival: Arrival = { held: 0, refuse };
  arrivals.add(arrival);
  let chunks: Uint8Array[] | null = [];
  let size = 0;
  try {
    for (;;) {
      const part = await Promise.race([refusal, reader.read()]);
      if (part instanceof Response || (chunks && !arrivals.has(arrival))) return await refusal;
      if (part.done) return chunks;
      size += part.value.byteLength;
      if (size > limit) return tooLarge(limit);
      arrived(part.value);
      if (size > kept) {
        chunks = null;
        release(arrival);
      } else {
        chunks!.push(part.value);
        hold(arrival, part.value.byteLength);
      }
    }
  } finally {
    release(arrival);
    // Who breaks off meanwhile waits for nothing any more.
    throwAway(reader).catch(() => undefined);
  }
}

/** When all hold too much, the largest yields: a client that stalls in the middle of a large body holds up no small one. */
function hold(arrival: Arrival, bytes: number): void {
  arrival.held += bytes;
  held += bytes;
  if (held <= LARGEST_BODY) return;
  const largest = [...arrivals].reduce((most, each) => (each.held > most.held ? each : most));
  release(largest);
  largest.refuse(busy());
}

function release(arrival: Arrival): void {
  if (arrivals.delete(arrival)) held -= arrival.held;
}

/** Reads the rest, if there is one: to stop would leave the connection stuck, and to cancel end it before the answer. */
async function throwAway(reader: ReadableStreamDefaultReader): Promise<void> {
  while (!(await reader.read()).done);
}

const tooLarge = (limit: number) => Response.json({ error: `Send ${limit} bytes at most.` }, { status: 413 });

const busy = () =>
  Response.json(
    { error: 'Too much is being sent at the moment: try again.' },
    { status: 503, headers: { 'Retry-After': '10' } },
  );
