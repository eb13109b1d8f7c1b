import type {
  CacheHandler as NextCacheHandler,
  CacheHandlerContext,
  CacheHandlerValue,
} from 'next/dist/server/lib/incremental-cache/index.js';

import { isComplete } from '../content/envelope.ts';
import { now } from './clock.ts';
import { countLifetime } from './next-lifetimes.ts';
import { responseFor, renderedFrom } from './next-value.ts';
import { isRefresh, mayCache } from './internal-requests.ts';
import { pathOfKey } from './page-path.ts';
import { sharedPageStore } from './shared-page-store.ts';

type GetContext = Parameters<NextCacheHandler['get']>[1];
type Value = Parameters<NextCacheHandler['set']>[1];
type SetContext = Parameters<NextCacheHandler['set']>[2];

/** A build keeps nothing: it serves nobody, and has no name yet by which its pages could be told from another build's. */
const building = process.env.NEXT_PHASE === 'phase-production-build';

/**
 * Next's `cacheHandler`: keeps what Next renders in the page store. Next makes one for each request, so it knows when
 * the rendering of what it is given began.
 *
 * @see https://nextjs.org/docs/app/api-reference/config/next-config-js/incrementalCacheHandlerPath
 */
export default class CacheHandler implements NextCacheHandler {
  readonly #began = now();
  readonly #isRefresh: boolean;
  readonly #mayKeep: boolean;

  constructor({ _requestHeaders }: CacheHandlerContext) {
    this.#isRefresh = isRefresh(_requestHeaders);
    this.#mayKeep = mayCache(_requestHeaders);
  }

  async get(key: string, context: GetContext): Promise<CacheHandlerValue | null> {
    if (building) return null;
    if (context.kind === 'FETCH') return getResponse(key, context);
    countLifetime();
    const path = pathOfKey(key);
    const found = path === null || this.#isRefresh ? null : await sharedPageStore().find(path);
    if (found?.page.key !== key || found.freshness === 'expired') return null;
    const { page } = found;
    const cacheControl = { revalidate: page.revalidate ?? (false as const), expire: page.expire ?? undefined };
    // Fresh to Next, which leaves what is stale to us. Rendered for a visitor for whom nothing may be kept, it would also be
    // what a refresh that comes meanwhile gets.
    return { value: responseFor(page), lastModified: now(), cacheControl };
  }

  async set(key: string, value: Value, context: SetContext): Promise<void> {
    if (building || value === null) return;
    if (value.kind === 'FETCH') {
      const tags = 'tags' in context ? context.tags : [];
      // Next keeps whatever came with status 200.
      if (isComplete(Buffer.from(value.data.body, 'base64')))
        sharedPageStore().responses.set(key, value, this.#began, tags);
      return;
    }
    countLifetime();
    if (!this.#mayKeep) return;
    const cacheControl = 'cacheControl' in context ? context.cacheControl : undefined;
    const rendered = renderedFrom(key, value, cacheControl, this.#began);
    if (!rendered) return;
    // Next need not wait for the disk: readers get the page already.
    sharedPageStore()
      .store(rendered)
      .catch((error: unknown) => console.error(`[pages] ${rendered.path} was not written:`, error));
  }

  async revalidateTag(tags: string | string[], durations?: { expire?: number }): Promise<void> {
    if (!building) sharedPageStore().revalidate([tags].flat(), durations);
    return Promise.resolve();
  }

  resetRequestCache(): void {
    // Nothing is kept for one request alone.
  }
}

/**
 * A stale response counts as none: Next would fetch it again without the time limit of the query (16.4.6, `patch-fetch.js`), so
 * that a content source that hangs would hold up the page for minutes.
 */
function getResponse(key: string, context: Extract<GetContext, { kind: 'FETCH' }>): CacheHandlerValue | null {
  const store = sharedPageStore();
  const found = store.responses.find(key);
  if (!found) return null;
  const { value, fetched } = found;
  const life = context.revalidate || value.revalidate;
  if (now() - fetched > life * 1000) return null;
  const freshness = store.freshnessOfTags([...(context.tags ?? []), ...(context.softTags ?? [])], fetched);
  return freshness === 'fresh' ? { value, lastModified: fetched } : null;
}
