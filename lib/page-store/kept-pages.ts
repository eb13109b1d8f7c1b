/** What the pages' own code may do with the pages that were kept. */
export interface KeptPages {
  /** Paths of the kept pages that carry one of the tags. */
  tagged(tags: readonly string[]): string[];
  /** Renders a page anew. @returns false when that failed for now */
  refresh(path: string): Promise<boolean>;
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
