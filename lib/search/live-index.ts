import { REVALIDATE_SECONDS } from '../content/load.ts';
import { getSearchDocuments } from '../content/search-documents.ts';
import { SearchIndex } from './search-index.ts';

interface Live {
  index: SearchIndex;
  builtAt: number;
}

/** The page and the webhook each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.search');
const shared = globalThis as typeof globalThis & { [key]?: Promise<Live> | undefined };

/**
 * The index of everything published, made when first asked for. After a while it is made anew in the background, in case
 * a webhook was lost.
 * @throws ContentUnreachableError when there is no index yet and the content source does not answer
 */
export async function getSearchIndex(): Promise<SearchIndex> {
  shared[key] ??= build().catch((error: unknown) => {
    shared[key] = undefined;
    throw error;
  });
  const live = await shared[key];
  if (Date.now() - live.builtAt > REVALIDATE_SECONDS * 1000) {
    // Claimed before the first await, so that one request only makes it anew.
    live.builtAt = Date.now();
    build().then(
      (next) => (shared[key] = Promise.resolve(next)),
      (error: unknown) => console.error('[search] the index stays as it was:', error),
    );
  }
  return live.index;
}

/** Brings documents that changed up to date in the index, if there is one. */
export async function refreshSearchIndex(ids: readonly string[]): Promise<void> {
  const live = await shared[key];
  if (!live || ids.length === 0) return;
  const documents = await getSearchDocuments(ids);
  const published = new Set(documents.map(({ id }) => id));
  for (const id of ids) if (!published.has(id)) live.index.remove(id);
  live.index.put(documents);
}

async function build(): Promise<Live> {
  const builtAt = Date.now();
  const index = new SearchIndex();
  index.put(await getSearchDocuments());
  return { index, builtAt };
}
