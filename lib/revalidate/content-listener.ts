import type { SanityClient } from '@sanity/client';
import type { Subscription } from 'rxjs';

import { contentTypeNames } from '#sanity/content-types.ts';
import { type Change, changeSchema } from './change.ts';

/** Published documents of the site's types: their ids have no dot. */
const QUERY = '*[_id in path("*") && _type in $types]';

/** After the source refused the listener it is tried again, later each time, in milliseconds. */
const RETRY_MS = { first: 1_000, longest: 30_000 } as const;

interface Handlers {
  /** A published document was created, updated or deleted. */
  changed: (change: Change) => void;
  /** The listener is connected, and changes before now may have been missed. */
  connected: () => void;
}

/**
 * Listens to published documents with the client's `listen`. The client reconnects by itself and resumes where the source
 * can; where it cannot, {@link Handlers.connected} says that changes may have been missed. A network that drops packets without
 * closing the connection is noticed when nothing, not even a heartbeat, has come for five minutes (undici's `bodyTimeout`).
 *
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export class ContentListener {
  readonly #client: SanityClient;
  readonly #handlers: Handlers;
  #subscription: Subscription | undefined;
  #retry: NodeJS.Timeout | undefined;
  #retryMs: number = RETRY_MS.first;
  #isConnected = false;
  #since = Date.now();

  constructor(client: SanityClient, handlers: Handlers) {
    this.#client = client;
    this.#handlers = handlers;
    this.#subscribe();
  }

  /** Whether changes are heard, and since when that is so, in milliseconds since 1970. */
  get state(): { isConnected: boolean; since: number } {
    return { isConnected: this.#isConnected, since: this.#since };
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#subscription?.unsubscribe();
  }

  #subscribe(): void {
    const events = ['welcome', 'welcomeback', 'reset', 'reconnect', 'mutation'] as const;
    this.#subscription = this.#client
      .listen(
        QUERY,
        { types: [...contentTypeNames] },
        {
          events: [...events],
          includeResult: true,
          includePreviousRevision: true,
          includeMutations: false,
          // A change is told when queries see it, so that what is fetched because of it is new.
          visibility: 'query',
          enableResume: true,
        },
      )
      .subscribe({
        next: (event) => this.#take(event),
        error: (error: unknown) => this.#fail(error),
      });
  }

  #take(event: { type: string; previous?: unknown; result?: unknown }): void {
    if (event.type === 'reconnect') return this.#setConnected(false);
    if (event.type === 'mutation') return this.#change(event);
    this.#retryMs = RETRY_MS.first;
    this.#setConnected(true);
    if (event.type !== 'welcomeback') this.#handlers.connected();
  }

  #change({ previous, result }: { previous?: unknown; result?: unknown }): void {
    const parsed = changeSchema.safeParse({ before: previous, after: result });
    if (parsed.success) return this.#handlers.changed(parsed.data);
    console.error(`[listen] an event does not say what changed: ${parsed.error.message}`);
    // What it was about may be on any page.
    this.#handlers.connected();
  }

  #fail(error: unknown): void {
    this.#setConnected(false);
    console.error(`[listen] the content source refuses the listener; next try in ${this.#retryMs / 1000} s:`, error);
    this.#retry = setTimeout(() => this.#subscribe(), this.#retryMs);
    this.#retryMs = Math.min(RETRY_MS.longest, this.#retryMs * 2);
  }

  #setConnected(isConnected: boolean): void {
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    this.#since = Date.now();
  }
}
