import { createHmac, timingSafeEqual } from 'node:crypto';

import { decodeSignatureHeader } from '@sanity/webhook';

import { LARGEST_BODY, readChunks } from '../http/read-body.ts';
import { type Change, changeSchema } from './change.ts';

/** Sanity signs its webhooks with this header: `t=<milliseconds>,v1=<HMAC SHA-256, base64url>`. */
export const SIGNATURE_HEADER = 'sanity-webhook-signature';

const SIGNATURE = /^t=\d{1,16}[, ]+v1=[\w-]{43}$/;

/** A signature older (or younger) than this is a replay, in milliseconds. */
const REPLAY_WINDOW_MS = 5 * 60_000;

/**
 * Bytes of two revisions of a document: more than any editor writes. To parse a larger body would hold up every reader, so
 * it only says that something changed.
 */
const MOST_PARSED = 2_000_000;

/** What the webhook's projection has to be, so that its body says what changed. */
const PROJECTION = '{"before": before(), "after": after()}';

/** A webhook request that is refused, with the HTTP status to say so. */
export class WebhookRefusal extends Error {
  override readonly name = 'WebhookRefusal';
  readonly status: 400 | 401 | 422;

  constructor(status: 400 | 401 | 422, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a webhook's request. What can be judged without the body is judged first, and the signature while the body comes in: to
 * decode a stranger's 65 MB, or to sign them in one piece, would hold up every reader.
 *
 * @param secret signs `<timestamp>.<body>`, byte for byte
 * @returns the change, `null` where it is larger than anybody looks at, or the answer that refuses the body for its size
 * @throws WebhookRefusal with 401 when the signature is missing, wrong or outside the replay window, with 400 when the body is
 *   not JSON, with 422 when it does not say what changed
 * @see https://github.com/sanity-io/webhook-toolkit
 */
export async function readWebhook(request: Request, secret: string): Promise<Change | null | Response> {
  const { timestamp, hashedPayload } = signatureIn(request.headers.get(SIGNATURE_HEADER));
  const mac = createHmac('sha256', secret).update(`${timestamp}.`);
  const arrived = (chunk: Uint8Array) => mac.update(chunk);
  const chunks = await readChunks(request, { limit: LARGEST_BODY, kept: MOST_PARSED, arrived });
  if (chunks instanceof Response) return chunks;
  if (!timingSafeEqual(mac.digest(), Buffer.from(hashedPayload, 'base64url'))) {
    throw new WebhookRefusal(401, `The header ${SIGNATURE_HEADER} does not fit the body.`);
  }
  if (!chunks) return null;
  const parsed = changeSchema.safeParse(parseJson(Buffer.concat(chunks).toString()));
  if (parsed.success) return parsed.data;
  throw new WebhookRefusal(422, `The body does not say what changed: give the webhook the projection ${PROJECTION}`);
}

function signatureIn(header: string | null): ReturnType<typeof decodeSignatureHeader> {
  if (!header || !SIGNATURE.test(header)) {
    throw new WebhookRefusal(401, `The header ${SIGNATURE_HEADER} is missing or is no signature.`);
  }
  const signature = decodeSignatureHeader(header);
  if (Math.abs(Date.now() - signature.timestamp) > REPLAY_WINDOW_MS) {
    throw new WebhookRefusal(401, 'The signature is too old: sign each delivery anew, and check the clocks.');
  }
  return signature;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new WebhookRefusal(400, `The body is not JSON: ${String(error)}`);
  }
}
