import { type IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';

/** Next's request handler. */
export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What Next responds, before anything is made of it. */
export interface NextResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: PassThrough;
}

/** Asks Next for a response; always with a body, because a `HEAD` is asked as `GET`. */
export type AskNext = (request: IncomingMessage) => Promise<NextResponse>;

/**
 * The one seam around Next: its handler as a function from a request to a response.
 * @throws when Next throws, or ends without a response
 */
export function asFunction(handle: NodeHandler): AskNext {
  return (request) => {
    if (request.method === 'HEAD') request.method = 'GET';
    const response = new CapturedResponse(request);
    handle(request, response).then(
      () => response.headersSent || response.destroy(new Error(`Next sent no response for ${request.url}`)),
      (error: unknown) => response.destroy(error as Error),
    );
    return response.captured;
  };
}

/** A response without a connection: its head becomes a promise, and its body a stream. */
class CapturedResponse extends ServerResponse {
  readonly captured: Promise<NextResponse>;
  readonly #body = new PassThrough();
  readonly #head = Promise.withResolvers<NextResponse>();

  constructor(request: IncomingMessage) {
    super(request);
    this.captured = this.#head.promise;
    // Node sets its own only once a connection has taken everything.
    Object.defineProperty(this, 'writableFinished', { get: () => this.#body.writableFinished });
    this.#body
      .on('drain', () => this.emit('drain'))
      .on('finish', () => this.emit('finish'))
      .on('error', (error) => this.#head.reject(error))
      // Next gives up a response that closes before its end.
      .on('close', () => this.emit('close'));
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.find((argument) => typeof argument === 'object' && argument !== null) ?? {};
    for (const [name, value] of Object.entries(given)) this.setHeader(name, value as string);
    super.writeHead(status);
    this.#head.resolve({ status, headers: headersOf(this), body: this.#body });
    return this;
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.flushHeaders();
    return Reflect.apply(this.#body.write, this.#body, [chunk, ...rest]) as boolean;
  }

  override end(...args: unknown[]): this {
    if (this.writableEnded) return this;
    this.flushHeaders();
    this.finished = true;
    Reflect.apply(this.#body.end, this.#body, args[0] === null ? args.slice(1) : args);
    return this;
  }

  override destroy(error?: Error): this {
    this.destroyed = true;
    this.#head.reject(error ?? new Error('Next broke a response off'));
    this.#body.destroy(error);
    return this;
  }
}

/** Next 16.4.6 sets the `Location` of a redirect that it renders, then appends it again: two of them are no address. */
function headersOf(response: ServerResponse): NextResponse['headers'] {
  const headers = Object.entries(response.getHeaders()).map(([name, value]) => {
    if (name === 'location' && Array.isArray(value)) return [name, value[0]!];
    return [name, Array.isArray(value) ? value : String(value)];
  });
  return Object.fromEntries(headers);
}
