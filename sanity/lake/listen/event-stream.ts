/** A slow reader may leave this much unread before it is cut off; it then comes back and resumes. */
const bufferBytes = 16 * 1024 * 1024;
const heartbeatMs = 15_000;

/** A stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #encoder = new TextEncoder();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #onClose = new Set<() => void>();
  readonly #mayHear: () => boolean;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  /** @param mayHear asked before anything is sent: whether the reader still may; if not, the stream ends */
  constructor(mayHear: () => boolean) {
    this.#mayHear = mayHear;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => {
          this.#closed();
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: bufferBytes }),
    );
    // Also tells proxies and browsers that the connection is alive.
    this.#heartbeat = setInterval(() => {
      this.#write(':\n\n');
    }, heartbeatMs);
    this.#heartbeat.unref();
    this.#write(':\n\n');
  }

  /** Whether it has ended, from either side. */
  get hasEnded(): boolean {
    return !this.#controller;
  }

  /** Sends one event. Nothing happens once the reader has gone. */
  send(event: string, data: unknown, id?: string): void {
    const identity = id === undefined ? '' : `id: ${id}\n`;
    this.#write(`event: ${event}\n${identity}data: ${JSON.stringify(data)}\n\n`);
  }

  /** Calls `listener` once the stream has ended, from either side; at once when it already has. */
  onClose(listener: () => void): void {
    if (this.#controller) this.#onClose.add(listener);
    else listener();
  }

  /** Ends the stream; an `EventSource` opens it again after so many milliseconds. */
  rest(ms: number): void {
    this.#write(`retry: ${ms}\n\n`);
    this.close();
  }

  close(): void {
    if (!this.#controller) return;
    const controller = this.#controller;
    this.#closed();
    controller.close();
  }

  #write(text: string): void {
    if (this.#controller && !this.#mayHear()) this.close();
    if (!this.#controller) return;
    this.#controller.enqueue(this.#encoder.encode(text));
    if ((this.#controller.desiredSize ?? 0) <= 0) this.close();
  }

  #closed(): void {
    this.#controller = undefined;
    clearInterval(this.#heartbeat);
    for (const listener of this.#onClose) listener();
    this.#onClose.clear();
  }
}
