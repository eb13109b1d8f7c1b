import type { IncomingMessage } from 'node:http';

import { type Cdn, cdnHeaders } from '#lib/cdn/cdn.ts';
import { isRefresh, permitCaching } from '#lib/page-store/internal-requests.ts';
import { isCacheable, isReading, isTooLong } from '#lib/page-store/page-path.ts';
import { type PageLookup } from '#lib/page-store/cached-page.ts';
import type { PageStore } from '#lib/page-store/page-store.ts';
import type { Refresher } from '#lib/page-store/refresher.ts';
import type { Headers } from '#lib/http/security-headers.ts';
import { cachedPath } from '#lib/seo/markdown-path.ts';
import { cachedReply, findUpToDate } from './cached-pages.ts';
import type { FailureReply } from './failure-reply.ts';
import { isDraft } from './is-draft.ts';
import { READ } from './methods.ts';
import type { AskNext } from './next-handler.ts';
import { createNextReply } from './next-reply.ts';
import type { Reply, RequestHead } from './reply.ts';
import type { StaticFiles } from './static-files.ts';

export interface SiteOptions {
  store: PageStore;
  refresher: Refresher;
  next: AskNext;
  /** The Studio and the files of Next's build. */
  files: readonly StaticFiles[];
  fail: FailureReply;
  /** Headers of every reading page. */
  headers: Headers;
  /** Headers of every response. */
  transport: Headers;
  /** What may keep pages between readers and the site. */
  cdn?: Cdn | undefined;
  /** The address visitors use: under any other, search engines must not list the page. */
  siteUrl: string;
}

export interface Site {
  /** The reply to a request whose target was read. A page that was ever rendered is sent whatever has become of the source. */
  reply(request: IncomingMessage): Promise<Reply>;
  /** The common case of {@link reply}, a fresh page in memory; `undefined` when this is another case. */
  replyAtOnce(request: RequestHead): Reply | undefined;
}

/** `forbidden()` stands for 410, which Next has no word for. */
const STANDS_FOR_GONE = 403;

/** Everything the site answers but for the lake, from a request to a reply. */
export function createSite({
  store,
  refresher,
  next,
  files,
  fail,
  headers,
  transport,
  cdn,
  siteUrl,
}: SiteOptions): Site {
  const publicHost = new URL(siteUrl).hostname;
  const replyOf = cachedReply(headers);
  const askNext = createNextReply(next, fail);

  function replyWithCached(found: PageLookup, request: RequestHead): Reply {
    const reply = replyOf(found, request);
    if (hostOf(request) !== publicHost) return { ...reply, headers: { ...reply.headers, 'X-Robots-Tag': 'noindex' } };
    // Not what is stale: it would stay there after the purge.
    if (!cdn || found.freshness !== 'fresh' || found.page.status !== 200) return reply;
    return { ...reply, headers: { ...reply.headers, ...cdnHeaders(cdn, found.page.path) } };
  }

  async function replyToReader(request: IncomingMessage, path: string): Promise<Reply> {
    const mayBeCached = isCacheable(path);
    const found = mayBeCached ? await findUpToDate(store, refresher, cachedPath(path)) : null;
    if (found && found.page.status !== STANDS_FOR_GONE) {
      return found.page.status === 404 ? fail('notFound', request) : replyWithCached(found, request);
    }
    if (mayBeCached) permitCaching(request.headers);
    return askNext(request, path, 'reader');
  }

  return {
    async reply(request) {
      const path = pathOf(request);
      if (path.startsWith('/api/')) return askNext(request, path, 'program');
      if (!READ.includes(request.method ?? '')) return fail('methodNotAllowed', request, { Allow: READ.join(', ') });
      if (request.method === 'OPTIONS') return { status: 204, headers: { ...transport, Allow: READ.join(', ') } };
      if (isReading(path) && isTooLong(path)) return fail('notFound', request);
      const folder = files.find((each) => each.owns(path));
      if (folder) return (await folder.reply(path, request)) ?? fail('notFound', request);
      if (isRefresh(request.headers) || isDraft(request)) return askNext(request, path, 'staff');
      return isReading(path) ? replyToReader(request, path) : askNext(request, path, 'reader');
    },

    replyAtOnce(request) {
      const { method, headers: given } = request;
      if ((method !== 'GET' && method !== 'HEAD') || isDraft(request) || isRefresh(given)) return undefined;
      const found = store.peek(cachedPath(pathOf(request)));
      if (found?.freshness !== 'fresh' || found.page.status !== 200) return undefined;
      return replyWithCached(found, request);
    },
  };
}

function pathOf({ url = '/' }: RequestHead): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/** Without the port; the names of hosts know no upper case. */
function hostOf({ headers }: RequestHead): string {
  return (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}
