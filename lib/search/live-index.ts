import { REVALIDATE_SECONDS } from '../content/load.ts';
import { getSearchDocuments } from '../content/search-documents.ts';
import { SearchIndex } from './search-index.ts';

interface Live {
  index: SearchIndex;
  checkedAt: number;
}

/** The page and the webhook each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.search');
const shared = globalThis as typeof globalThis & { [key]?: Promise<Live> | undefined };

/**
 * The index of everything published, made when first asked for. After a while it is compared with the content in the
 * background, in case a webhook was lost.
 * @throws ContentUnreachableError when there is no index yet and the content source does not answer
 */
export async function getSearchIndex(): Promise<SearchIndex> {
  shared[key] ??= build().catch((error: unknown) => {
    shared[key] = undefined;
    throw error;
  });
  const live = await shared[key];
  if (Date.now() - live.checkedAt > REVALIDATE_SECONDS * 1000) {
    // Claimed before the first await, so that one request only starts it.
    live.checkedAt = Date.now();
    update(live.index).catch((error: unknown) => console.error('[search] the index stays as it was:', error));
  }
  return live.index;
}

/** Brings documents that changed up to date in the index, if there is one. */
export async function refreshSearchIndex(ids: readonly string[]): Promise<void> {
  const live = await shared[key];
  if (live && ids.length > 0) await update(live.index, ids);
}

async function build(): Promise<Live> {
  const checkedAt = Date.now();
  const index = new SearchIndex();
  await update(index);
  return { index, checkedAt };
}

/**
 * Batch by batch, so that no request waits for long.
 * @param ids only these documents; all by default
 */
async function update(index: SearchIndex, ids?: readonly string[]): Promise<void> {
  const gone = new Set(ids ?? index.ids());
  for await (const documents of getSearchDocuments(ids)) {
    index.put(documents);
    for (const { id } of documents) gone.delete(id);
  }
  for (const id of gone) index.remove(id);
}
