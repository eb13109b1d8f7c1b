import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

import { isRefresh, permitKeeping } from '#lib/page-store/own-requests.ts';
import { isKeepable, isReading, isTooLong } from '#lib/page-store/page-path.ts';
import type { Found, PageStore } from '#lib/page-store/page-store.ts';
import type { Refresher } from '#lib/page-store/refresher.ts';
import type { Headers } from '#lib/security-headers.ts';
import { keptSender } from './send-kept.ts';
import { stripResponse } from './strip-response.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ReadersOptions {
  store: PageStore;
  refresher: Refresher;
  /** Next's request handler. */
  handle: Handler;
  /** Headers of every reading page. */
  headers: Headers;
  /** The address visitors use: under any other, search engines must not list the page. */
  siteUrl: string;
}

/** Next's draft mode: such a request gets a page of its own, rendered by Next and kept by nobody. */
const DRAFT_COOKIE = '__prerender_bypass=';

/** `forbidden()` stands for 410, which Next has no word for: `failure-response.ts` translates it. */
const STANDS_FOR_GONE = 403;

/** The longest that a reader waits for what is to replace an old page, in milliseconds. */
const PATIENCE_MS = 3_000;

export interface Readers {
  /**
   * Answers readers with kept pages, and hands everything else to Next. A page that was ever rendered is answered whatever
   * has become of Next and the content source.
   */
  answer: Handler;
  /** The common case of {@link answer}, a page in memory that is up to date. @returns false when this is another case */
  answerAtOnce: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export function answerReaders({ store, refresher, handle, headers, siteUrl }: ReadersOptions): Readers {
  const send = keptSender(headers);
  const publicHost = new URL(siteUrl).hostname;

  /** Waits for a page that is out of date only where the old one would be wrong: expired, or a 404 no longer so. */
  async function upToDate(found: Found, path: string): Promise<Found> {
    if (found.freshness === 'fresh') return found;
    if (found.freshness === 'stale' && found.page.status === 200) {
      refresher.queue([path]);
      return found;
    }
    const patience = new AbortController();
    await Promise.race([refresher.refresh(path), setTimeout(PATIENCE_MS, undefined, { signal: patience.signal })]);
    patience.abort();
    return (await store.find(path)) ?? found;
  }

  function sendFound(request: IncomingMessage, response: ServerResponse, found: Found): void {
    if (hostOf(request) !== publicHost) response.setHeader('X-Robots-Tag', 'noindex');
    send(request, response, found);
  }

  /** `failure-response.ts` puts the site's page for 404s in its place. */
  function sendNothing(response: ServerResponse): void {
    response
      .writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
      .end('There is no such page.\n');
  }

  const answer: Handler = async (request, response) => {
    const path = pathOf(request);
    if (isReading(path) && isTooLong(path)) return sendNothing(response);
    if (isRefresh(request.headers) || !isForReader(request, path)) return handle(request, response);
    const keepable = isKeepable(path);
    const kept = keepable ? (store.peek(path) ?? (await store.find(path))) : null;
    const found = kept && (await upToDate(kept, path));
    if (found && found.page.status !== STANDS_FOR_GONE) return sendFound(request, response, found);
    if (keepable) permitKeeping(request.headers);
    stripResponse(request, response);
    return handle(request, response);
  };

  const answerAtOnce = (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = pathOf(request);
    if (isRefresh(request.headers) || !isForReader(request, path)) return false;
    const found = store.peek(path);
    if (found?.freshness !== 'fresh' || found.page.status !== 200) return false;
    sendFound(request, response, found);
    return true;
  };

  return { answer, answerAtOnce };
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/** Without the port; the names of hosts know no upper case. */
function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function isForReader({ method, headers }: IncomingMessage, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && isReading(path) && !headers.cookie?.includes(DRAFT_COOKIE);
}
