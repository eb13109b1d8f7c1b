/**
 * Bytes of the largest body that is taken, a webhook's: a document before and after, of 32 MB each. All bodies together
 * may hold as much while they are read.
 *
 * @see https://www.sanity.io/docs/content-lake/technical-limits
 */
export const LARGEST_BODY = 65_000_000;

let held = 0;

/**
 * Reads a body that anybody may have sent, without ever holding more than is allowed.
 *
 * @param limit in bytes
 * @returns the body as text (UTF-8), or the answer that refuses it: 413 when it is too large, 503 when others fill the memory
 */
export async function readBody(request: Request, limit: number): Promise<string | Response> {
  // What a program announces need not be read to be refused; it may as well announce nothing, or send more.
  if (Number(request.headers.get('content-length')) > limit) return tooLarge(limit);
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      length += part.value.byteLength;
      held += part.value.byteLength;
      if (length > limit) return tooLarge(limit);
      if (held > LARGEST_BODY) return busy();
      chunks.push(part.value);
    }
    return Buffer.concat(chunks).toString();
  } finally {
    held -= length;
    // Who breaks off meanwhile waits for nothing any more.
    if (reader) throwAway(reader).catch(() => undefined);
  }
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
