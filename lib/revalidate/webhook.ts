import { decodeSignatureHeader, isValidSignature } from '@sanity/webhook';

import { type Change, changeSchema } from './change.ts';

/** Sanity signs its webhooks with this header: `t=<milliseconds>,v1=<HMAC SHA-256, base64url>`. */
export const SIGNATURE_HEADER = 'sanity-webhook-signature';

const SIGNATURE = /^t=\d{1,16}[, ]+v1=[\w-]{43}$/;

/** A signature older (or younger) than this is a replay, in milliseconds. */
const REPLAY_WINDOW_MS = 5 * 60_000;

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
 * Judges what can be judged before the body is read: a stranger's may be large.
 *
 * @param signature the value of {@link SIGNATURE_HEADER}
 * @returns the signature
 * @throws WebhookRefusal with 401 when it is missing, is none, or was made outside the replay window
 */
export function checkSignatureHeader(signature: string | null): string {
  if (!signature || !SIGNATURE.test(signature)) {
    throw new WebhookRefusal(401, `The header ${SIGNATURE_HEADER} is missing or is no signature.`);
  }
  if (Math.abs(Date.now() - decodeSignatureHeader(signature).timestamp) > REPLAY_WINDOW_MS) {
    throw new WebhookRefusal(401, 'The signature is too old: sign each delivery anew, and check the clocks.');
  }
  return signature;
}

/**
 * @param body the request's body, byte for byte as it came: the signature covers it
 * @param signature the value of {@link SIGNATURE_HEADER}
 * @throws WebhookRefusal with 401 when the signature is missing, wrong or outside the replay window, with 400 when the body is
 *   not JSON, with 422 when it does not say what changed
 */
export async function parseWebhook(body: string, signature: string | null, secret: string): Promise<Change> {
  const given = checkSignatureHeader(signature);
  if (!(await isValidSignature(body, given, secret))) {
    throw new WebhookRefusal(401, `The header ${SIGNATURE_HEADER} does not fit the body.`);
  }
  const parsed = changeSchema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new WebhookRefusal(422, `The body does not say what changed: give the webhook the projection ${PROJECTION}`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new WebhookRefusal(400, `The body is not JSON: ${String(error)}`);
  }
}
