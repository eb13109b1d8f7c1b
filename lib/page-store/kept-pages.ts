import type { Ask } from './recheck.ts';
import type { Attempt } from './refresher.ts';

/** What the pages' own code may do with the pages that were kept. */
export interface KeptPages {
  /** True for a kept page that need not be rendered anew. */
  isFresh(path: string): boolean;
  /** Paths of the kept pages that carry one of the tags. */
  tagged(tags: readonly string[]): string[];
  /**
   * Marks the pages that carry one of the tags as stale, but for those that {@link Ask} shows to be unaltered; all of them
   * without it.
   */
  recheck(tags: readonly string[], ask: Ask | null): Promise<string[]>;
  /** Renders a page anew that somebody looks at. */
  refresh(path: string): Promise<Attempt>;
  /** Renders a page anew after those that somebody looks at. */
  refreshLater(path: string): Promise<Attempt>;
}

/** The bundled pages and the server each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.kept-pages');
const shared = globalThis as typeof globalThis & { [key]?: KeptPages };

export function provideKeptPages(pages: KeptPages): void {
  shared[key] = pages;
}

/** `undefined` where nothing is kept: in `next dev`, in a build. */
export function keptPages(): KeptPages | undefined {
  return shared[key];
}
