import type { OutgoingHttpHeaders } from 'node:http';

import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';

import type { Entry } from './entry.ts';
import { isCacheable, pathOfKey } from './page-path.ts';
import { type CachedPage, type RenderedPage } from './cached-page.ts';
import { stripPage } from './strip-page.ts';

type Value = NonNullable<Parameters<CacheHandler['set']>[1]>;
type Response = Extract<Value, { kind: 'APP_PAGE' | 'APP_ROUTE' }>;

/** How long Next says that something lives, in seconds. */
type CacheControl = { revalidate: number | false; expire: number | undefined } | undefined;

/** A page, a redirect, 410 (for which 403 stands) and 404; nothing else is the same for every reader. */
const KEPT_STATUSES: readonly number[] = [200, 307, 308, 403, 404];

/**
 * What to keep of a value that Next caches, or `null` when it must not be kept: an error, an answer to one reader
 * (`Set-Cookie`), an unfinished page, or something that is no reading page.
 *
 * @param began when its rendering began
 */
export function renderedFrom(
  key: string,
  value: Value,
  cacheControl: CacheControl,
  began: number,
): RenderedPage | null {
  const path = pathOfKey(key);
  if (path === null || !isCacheable(path) || !isResponse(value)) return null;
  const status = value.status ?? 200;
  const headers = plainHeaders(value.headers ?? {});
  if (!KEPT_STATUSES.includes(status) || 'set-cookie' in headers || (value.kind === 'APP_PAGE' && value.postponed))
    return null;
  return {
    path,
    key,
    status,
    headers,
    kind: value.kind === 'APP_PAGE' ? 'page' : 'file',
    body: value.kind === 'APP_PAGE' ? Buffer.from(stripPage(value.html)) : value.body,
    rendered: began,
    revalidate: cacheControl?.revalidate || null,
    expire: cacheControl?.expire ?? null,
  };
}

/** A kept page in the form in which Next gave it. Without script nobody asks for its data, so that is left empty. */
export function responseFor({ kind, bodies, status, headers }: CachedPage): Response {
  if (kind === 'file')
    return { kind: 'APP_ROUTE' as Extract<Response, { body: Buffer }>['kind'], body: bodies.identity, status, headers };
  return {
    kind: 'APP_PAGE' as Extract<Response, { html: string }>['kind'],
    html: bodies.identity.toString(),
    rscData: Buffer.alloc(0),
    headers,
    status,
    postponed: undefined,
    segmentData: undefined,
  };
}

function isResponse(value: Value): value is Response {
  return value.kind === 'APP_PAGE' || value.kind === 'APP_ROUTE';
}

function plainHeaders(headers: OutgoingHttpHeaders): Entry['headers'] {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value : String(value)]),
  );
}
