import { decodeSignatureHeader, isValidSignature } from '@sanity/webhook';
import { z } from 'zod';

/** Sanity and the lake sign with this header: `t=<milliseconds>,v1=<HMAC SHA-256, base64url>`. */
export const SIGNATURE_HEADER = 'sanity-webhook-signature';

/** A signature older (or younger) than this is a replay, in milliseconds. */
const REPLAY_WINDOW_MS = 5 * 60_000;

const document = z.looseObject({ _id: z.string(), _type: z.string() });

/**
 * What happened to one published document. Hosted Sanity sends the same with the projection
 * `{_id, _type, "operation": delta::operation(), "before": before(), "after": after()}`.
 */
const changeSchema = z.object({
  _id: z.string(),
  _type: z.string(),
  operation: z.enum(['create', 'update', 'delete']),
  before: document.nullable(),
  after: document.nullable(),
});

export type Change = z.output<typeof changeSchema>;

/** A delivery that is not believed, with the HTTP status to say so. */
export class WebhookRefusal extends Error {
  override readonly name = 'WebhookRefusal';
  readonly status: 400 | 401;

  constructor(status: 400 | 401, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * @param body the request's body, byte for byte as it came: the signature covers it
 * @param signature the value of {@link SIGNATURE_HEADER}
 * @throws WebhookRefusal when the signature is missing, wrong or outside the replay window, or the body is not a change
 */
export async function parseChange(body: string, signature: string | null, secret: string): Promise<Change> {
  if (!signature || !(await isValidSignature(body, signature, secret))) {
    throw new WebhookRefusal(401, `The header ${SIGNATURE_HEADER} is missing or does not fit the body.`);
  }
  if (Math.abs(Date.now() - decodeSignatureHeader(signature).timestamp) > REPLAY_WINDOW_MS) {
    throw new WebhookRefusal(401, 'The signature is too old: sign each delivery anew, and check the clocks.');
  }
  const parsed = changeSchema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new WebhookRefusal(400, `The body is not a change: ${z.prettifyError(parsed.error)}`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new WebhookRefusal(400, `The body is not JSON: ${String(error)}`);
  }
}
