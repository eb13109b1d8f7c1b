import { createHmac } from 'node:crypto';
import { type Delivery, type DeliveryQueue } from './delivery-queue.ts';
import { type WebhookPayload } from './deliveries.ts';

export interface WebhookTarget {
  url: string;
  secret: string;
}

const requestTimeoutMs = 30_000;
const firstRetryMs = 1_000;
const longestRetryMs = 5 * 60_000;
/** After three days a change is old news; the receiver's own catch-up sweep has it. */
const giveUpAfterMs = 3 * 24 * 60 * 60_000;

/** Milliseconds to wait after so many failures before. */
const retryWait = (failures: number): number => Math.min(longestRetryMs, firstRetryMs * 2 ** failures);

/**
 * Signs a body as hosted Sanity does: HMAC-SHA-256 over `<milliseconds>.<body>`, base64url.
 * @see https://www.sanity.io/docs/webhooks and `@sanity/webhook`
 */
export function signature(body: string, secret: string, timestamp: number): string {
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url');
  return `t=${timestamp},v1=${digest}`;
}

/** Sends what the queue holds, in order, again and later when the receiver does not take it. */
export class WebhookSender {
  readonly #queue: DeliveryQueue;
  readonly #target: WebhookTarget;
  readonly #names: { projectId: string; dataset: string };
  readonly #log: (event: Record<string, unknown>) => void;
  readonly #abort = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  /** A queue that cannot be written to would have the same payload sent again and again without a pause. */
  #failures = 0;
  #pausedUntil = 0;

  constructor(
    queue: DeliveryQueue,
    target: WebhookTarget,
    names: { projectId: string; dataset: string },
    log: (event: Record<string, unknown>) => void,
  ) {
    this.#queue = queue;
    this.#target = target;
    this.#names = names;
    this.#log = log;
  }

  /** Sends what is due now, and comes back by itself for what is due later. */
  wake(): void {
    if (this.#sending || this.#abort.signal.aborted) return;
    if (Date.now() < this.#pausedUntil) {
      this.#sleep();
      return;
    }
    clearTimeout(this.#timer);
    this.#sending = this.#sendDue()
      .then(() => {
        this.#failures = 0;
      })
      .catch((error: unknown) => {
        this.#pausedUntil = Date.now() + retryWait(this.#failures);
        this.#failures += 1;
        this.#log({ level: 'error', message: 'The webhook queue could not be worked through', error: String(error) });
      })
      .finally(() => {
        this.#sending = undefined;
        this.#sleep();
      });
  }

  /** Stops; what is not delivered stays in the queue. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#abort.abort();
    await this.#sending;
  }

  #sleep(): void {
    const due = this.#queue.nextDue();
    if (due === undefined || this.#abort.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.wake();
      },
      Math.max(0, Math.max(due, this.#pausedUntil) - Date.now()),
    );
    this.#timer.unref();
  }

  async #sendDue(): Promise<void> {
    for (let due = this.#queue.due(Date.now()); due.length > 0; due = this.#queue.due(Date.now())) {
      for (const delivery of due) {
        if (this.#abort.signal.aborted) return;
        await this.#deliver(delivery);
      }
    }
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const problem = await this.#post(delivery);
    if (this.#abort.signal.aborted) return;
    if (problem === undefined) {
      this.#queue.remove(delivery.id);
      return;
    }
    const wait = retryWait(delivery.attempts);
    const late = Date.now() + wait - delivery.created > giveUpAfterMs;
    if (late) this.#queue.remove(delivery.id);
    else this.#queue.postpone(delivery.id, Date.now() + wait);
    const message = late ? 'A webhook delivery was given up' : 'A webhook delivery will be tried again';
    // Which document, and not what is in it: a log is read by more people than a draft or a private field.
    const { _id, operation, transactionId } = JSON.parse(delivery.payload) as WebhookPayload;
    this.#log({ level: 'error', message, problem, attempt: delivery.attempts + 1, _id, operation, transactionId });
  }

  /** Answers what went wrong, or `undefined`. */
  async #post({ id, payload }: Delivery): Promise<string | undefined> {
    const { _id, operation, transactionId } = JSON.parse(payload) as WebhookPayload;
    try {
      const response = await fetch(this.#target.url, {
        method: 'POST',
        body: payload,
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': `${transactionId}-${id}`,
          'sanity-dataset': this.#names.dataset,
          'sanity-document-id': _id,
          'sanity-operation': operation,
          'sanity-project-id': this.#names.projectId,
          'sanity-transaction-id': transactionId,
          'sanity-webhook-signature': signature(payload, this.#target.secret, Date.now()),
        },
        signal: AbortSignal.any([this.#abort.signal, AbortSignal.timeout(requestTimeoutMs)]),
      });
      await response.body?.cancel();
      return response.ok ? undefined : `the receiver answered ${response.status}`;
    } catch (error) {
      return error instanceof Error
        ? `${error.message}${error.cause ? `: ${String(error.cause)}` : ''}`
        : String(error);
    }
  }
}
