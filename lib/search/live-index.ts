import { maxAge } from '../content/max-age.ts';
import { getSearchDocuments } from '../content/search-documents.ts';
import { SearchIndex } from './search-index.ts';

interface Live {
  index: SearchIndex;
  checkedAt: number;
  /** The last question that waits for its turn, or its answer. */
  last: Promise<unknown>;
}

/** The page and the webhook each load their own copy of this file, hence the process-wide key. */
const key = Symbol.for('stillpoint.search');
const shared = globalThis as typeof globalThis & { [key]?: Promise<Live> | undefined };

/**
 * The index of everything published, made when first asked for. After a while it is compared with the content in the
 * background, in case a change was missed.
 * @throws ContentUnreachableError when there is no index yet and the content source does not answer
 */
export async function getSearchIndex(): Promise<SearchIndex> {
  shared[key] ??= build().catch((error: unknown) => {
    shared[key] = undefined;
    throw error;
  });
  const live = await shared[key];
  if (Date.now() - live.checkedAt > maxAge() * 1000) {
    // Claimed before the first await, so that one request only starts it.
    live.checkedAt = Date.now();
    compare(live).catch((error: unknown) => console.error('[search] the index stays as it was:', error));
  }
  return live.index;
}

/** Brings documents that changed up to date in the index, if there is one. */
export async function refreshSearchIndex(ids: readonly string[]): Promise<void> {
  const live = await shared[key];
  if (live && ids.length > 0) await inTurn(live, () => update(live.index, ids));
}

/** Compares the index with everything published, if there is one: changes may have been missed. */
export async function compareSearchIndex(): Promise<void> {
  const live = await shared[key];
  if (live) await compare(live);
}

async function build(): Promise<Live> {
  const live: Live = { index: new SearchIndex(), checkedAt: Date.now(), last: Promise.resolve() };
  await compare(live);
  return live;
}

/** Brings all documents up to date, batch by batch, so that no request and no publish waits for long. */
async function compare(live: Live): Promise<void> {
  const { index } = live;
  live.checkedAt = Date.now();
  const missing = new Set(index.ids());
  const batches = getSearchDocuments();
  const takeBatch = async () => {
    const batch = await batches.next();
    if (batch.done) return false;
    index.put(batch.value);
    for (const { id } of batch.value) missing.delete(id);
    return true;
  };
  while (await inTurn(live, takeBatch));
  // A publish may have brought one back after its batch.
  if (missing.size > 0) await inTurn(live, () => update(index, [...missing]));
}

/** Brings these documents up to date. */
async function update(index: SearchIndex, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  for await (const documents of getSearchDocuments(ids)) {
    index.put(documents);
    for (const { id } of documents) gone.delete(id);
  }
  for (const id of gone) index.remove(id);
}

/**
 * Asks and takes the answer in, one after the other: an answer to an earlier question that came later would put back what a
 * publish has changed or taken out.
 */
function inTurn<Result>(live: Live, ask: () => Promise<Result>): Promise<Result> {
  const answered = live.last.then(ask);
  live.last = answered.catch(() => undefined);
  return answered;
}
