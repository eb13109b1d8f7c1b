import { LRUCache } from 'lru-cache';

import { type PageLookup } from './cached-page.ts';

/** Bytes of page bodies in memory; other pages are read from the folder on request. */
const MAX_BYTES = 128 * 1024 * 1024;

/** What a page takes beside its bodies, in bytes: its headers and the cache's own records. */
const OVERHEAD = 1024;

interface MemoryEntry extends PageLookup {
  /** When the page becomes stale by its age alone, in milliseconds since 1970. */
  freshUntil: number;
}

/**
 * In-memory page cache. A content change invalidates it: each page is then validated against the database before it is
 * served. The least recently used pages are evicted first.
 */
export class MemoryCache {
  readonly #pages: LRUCache<string, MemoryEntry & { generation: number }>;
  #generation = 0;

  constructor(maxSize = MAX_BYTES) {
    this.#pages = new LRUCache({ maxSize, sizeCalculation: (page) => sizeOf(page) });
  }

  /** The page at `path`, whether or not it is still valid. */
  get(path: string): MemoryEntry | undefined {
    return this.#pages.get(path);
  }

  /** The page at `path`, unless the cache was invalidated since it was set. */
  getValid(path: string): MemoryEntry | undefined {
    const page = this.#pages.get(path);
    return page?.generation === this.#generation ? page : undefined;
  }

  /** Stores a page that was validated against the database just now. */
  set(cached: MemoryEntry): MemoryEntry {
    this.#pages.set(cached.page.path, { ...cached, generation: this.#generation });
    return cached;
  }

  invalidateAll(): void {
    this.#generation += 1;
  }

  delete(path: string): void {
    this.#pages.delete(path);
  }
}

function sizeOf({ page: { bodies } }: PageLookup): number {
  return Object.values(bodies).reduce((sum, body) => sum + body.length, OVERHEAD);
}
