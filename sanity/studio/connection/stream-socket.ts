import { type ClientConfig } from '@sanity/client';
import { z } from 'zod';
import { jsonIn } from './parse-answer.ts';

type ResolveFetch = NonNullable<ClientConfig['resolveFetch']>;

/** What the lake says over the socket; see `sanity/lake/README.md`. */
const messageSchema = z.union([
  z.object({ head: z.number(), status: z.number().min(200).max(599), headers: z.record(z.string(), z.string()) }),
  z.object({ data: z.number(), text: z.string() }),
  z.object({ end: z.number() }),
]);
type Message = z.output<typeof messageSchema>;

interface Stream {
  ask: () => void;
  head: (status: number, headers: Record<string, string>) => void;
  data: (text: string) => void;
  end: (error?: Error) => void;
}

/** Many event streams over one WebSocket: browsers allow six HTTP/1.1 connections to an origin, and a tab needs more. */
class StreamSocket {
  readonly #url: string;
  readonly #streams = new Map<number, Stream>();
  #socket: WebSocket | undefined;
  #last = 0;

  constructor(url: string) {
    this.#url = url;
    // Without a network a socket may look open for minutes, and the Studio would not say that it is cut off.
    window.addEventListener('offline', () => this.#socket?.close());
  }

  /** Asks for a stream. Rejects like `fetch` when there is no connection. */
  open(path: string, headers: Headers, signal: AbortSignal | null | undefined): Promise<Response> {
    const id = ++this.#last;
    const socket = this.#connected();
    const tell = (message: object): void => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    };
    const close = (): void => {
      if (this.#streams.delete(id)) tell({ close: id });
    };
    return new Promise((resolve, reject) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          const encoder = new TextEncoder();
          this.#streams.set(id, {
            ask: () => tell({ open: id, url: path, headers: Object.fromEntries(headers) }),
            head: (status, answered) => resolve(new Response(body, { status, headers: answered })),
            data: (text) => controller.enqueue(encoder.encode(text)),
            end: (error) => {
              this.#streams.delete(id);
              if (error) controller.error(error);
              else controller.close();
              // Too late to matter, unless the stream ended before it was answered.
              reject(error ?? new TypeError('The stream ended before it began'));
            },
          });
        },
        cancel: close,
      });
      signal?.addEventListener('abort', () => {
        const stream = this.#streams.get(id);
        close();
        stream?.end(new DOMException('The stream was closed', 'AbortError'));
      });
      // Otherwise it is asked for as soon as the socket is open.
      if (socket.readyState === WebSocket.OPEN) this.#streams.get(id)?.ask();
    });
  }

  #connected(): WebSocket {
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return this.#socket;
    const socket = new WebSocket(this.#url);
    socket.addEventListener('open', () => {
      for (const stream of this.#streams.values()) stream.ask();
    });
    socket.addEventListener('message', ({ data }) => {
      const message = messageSchema.safeParse(jsonIn(String(data)));
      if (message.success) this.#hear(message.data);
      // Not the lake: what listens asks anew, as when the connection is lost.
      else socket.close();
    });
    // What listens to a stream asks for it again, and so opens the next socket.
    socket.addEventListener('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
      for (const stream of [...this.#streams.values()]) stream.end(new TypeError('The connection was lost'));
    });
    this.#socket = socket;
    return socket;
  }

  #hear(message: Message): void {
    if ('head' in message) this.#streams.get(message.head)?.head(message.status, message.headers);
    else if ('data' in message) this.#streams.get(message.data)?.data(message.text);
    else this.#streams.get(message.end)?.end();
  }
}

/** Headers of a stream's request that the lake takes over the socket. */
const passedOn = new Set(['authorization', 'last-event-id']);

/**
 * A `fetch` for `@sanity/client` that sends event streams over one WebSocket, and everything else as it is.
 *
 * @param socketUrl the lake's multiplex endpoint, `http(s)://…`
 */
export function fetchThroughSocket(socketUrl: string): ResolveFetch {
  const socket = new StreamSocket(socketUrl.replace(/^http/, 'ws'));
  const base = socketUrl.replace(/\/v1\/multiplex\/.*$/, '');
  const throughSocket: ReturnType<ResolveFetch> = (url, init) => {
    const headers = new Headers(init?.headers as HeadersInit | undefined);
    const streams = headers.get('accept')?.includes('text/event-stream') === true && url.startsWith(base);
    if (!streams) return fetch(url, init as RequestInit);
    const kept = new Headers([...headers].filter(([name]) => passedOn.has(name)));
    return socket.open(url.slice(base.length), kept, init?.signal);
  };
  return () => throughSocket;
}
