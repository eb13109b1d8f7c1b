import { setTimeout } from 'node:timers/promises';

import { type PageLookup, type CachedPage } from '#lib/page-store/cached-page.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import type { Refresher } from '#lib/page-store/refresher.ts';
import type { Headers } from '#lib/http/security-headers.ts';
import type { Reply, RequestHead } from './reply.ts';
import { replyWith, Representation } from './representation.ts';

/** Headers that Next writes for its own use, and those that a representation has of its own. */
export const INTERNAL = /^(?:x-next|x-nextjs|rsc$|next-|vary$|cache-control$|content-length$|etag$)/;

/** A browser asks each time, and mostly gets a 304: so it sees a correction at once. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** The longest that a reader waits for what is to replace an old page, in milliseconds. */
const PATIENCE_MS = 3_000;

/** A cached page that is as fresh as a reader is to wait for; `null` when none was ever rendered. */
export async function findUpToDate(store: PageStore, refresher: Refresher, path: string): Promise<PageLookup | null> {
  const found = store.peek(path) ?? (await store.find(path));
  if (!found || found.freshness === 'fresh') return found;
  if (found.freshness === 'stale' && found.page.status === 200) {
    refresher.queue([path]);
    return found;
  }
  // The old one would be wrong: it has expired, or is a 404 or a redirect no longer.
  const patience = new AbortController();
  await Promise.race([refresher.refresh(path), setTimeout(PATIENCE_MS, undefined, { signal: patience.signal })]);
  patience.abort();
  return (await store.find(path)) ?? found;
}

/** Makes replies of cached pages. @param always headers of every page, such as the content security policy */
export function cachedReply(always: Headers): (found: PageLookup, request: RequestHead) => Reply {
  const representations = new WeakMap<CachedPage, Representation>();
  const represent = (page: CachedPage): Representation =>
    new Representation({
      status: page.status,
      headers: {
        ...always,
        'content-type': 'text/html; charset=utf-8',
        ...Object.fromEntries(Object.entries(page.headers).filter(([name]) => !INTERNAL.test(name))),
        'Cache-Control': REVALIDATED,
        'X-Nextjs-Cache': 'HIT',
      },
      bodies: page.bodies,
      etag: page.etag,
      lastModified: page.rendered,
    });

  return ({ page, freshness }, request) => {
    let representation = representations.get(page);
    if (!representation) representations.set(page, (representation = represent(page)));
    const reply = replyWith(representation, request);
    return freshness === 'fresh' ? reply : { ...reply, headers: { ...reply.headers, 'X-Nextjs-Cache': 'STALE' } };
  };
}
