import { isPageTypeName } from '#sanity/content-types.ts';
import { ContentUnreachableError } from '../content/errors.ts';
import { pageTag } from '../content/cache-tags.ts';
import { refetch } from '../content/refetch.ts';
import { EVERY_RESPONSE } from '../content/response-tag.ts';
import { forgetBroken } from '../http/broken-pages.ts';
import type { PageStore } from '../page-store/page-store.ts';
import type { Refresher } from '../page-store/refresher.ts';
import { revalidatePages } from '../page-store/revalidate-pages.ts';
import { compareSearchIndex, refreshSearchIndex } from '../search/live-index.ts';
import { announceChanges } from '../seo/index-now.ts';
import { affectedTags, ownTags } from './affected.ts';
import { type Change, createsOrDeletes } from './change.ts';
import { sitemapTags } from './files.ts';
import { pathsOfTag } from './paths.ts';
import { recordPublish } from './recent-publishes.ts';
import { getRelatedDocuments } from './related-documents.ts';
import type { Round, RoundResult } from './rounds.ts';
import { searchChanges } from './search-changes.ts';
import { languageOf, slugOf } from './slug-of.ts';

/** The pages of this process, and what renders them. */
export interface PageCache {
  store: PageStore;
  refresher: Refresher;
}

type Related = Awaited<ReturnType<typeof getRelatedDocuments>>;

/**
 * Brings the pages up to date with a round of changes. The content source is asked for what it says now, so that a change may be
 * told twice, late, or after one that came later. Pages are rendered after it has returned.
 */
export async function runRound({ changes, isWhole }: Round, cache: PageCache): Promise<RoundResult> {
  const related = isWhole ? null : relatedTo(changes);
  const [only] = changes.length === 1 ? changes : [];
  const [found, first] = await Promise.all([related, only && createsOrDeletes(only) ? showFirst(only, cache) : []]);
  const known = found instanceof Error ? null : found;
  const { store, refresher } = cache;
  const searched = updateSearch(changes, known);
  const stale = await refresher.hold(() => revalidatePages(store, tagsOf(changes, known), refetch));
  const own = changes.toReversed().flatMap(ownPaths);
  const paths = [...new Set([...own.filter((path) => !store.isFresh(path)), ...stale])];
  // What they say of the pages is about to change.
  for (const path of paths) forgetBroken(path);
  for (const change of changes) recordPublish(change, [...new Set([...first, ...paths])]);
  void render(paths, cache).then(() => announceChanges(changes));
  return { paths, isComplete: (await searched) && !(found instanceof ContentUnreachableError) };
}

/** Why the documents around the changed ones are unknown is logged: then any page may show them. */
async function relatedTo(changes: readonly Change[]): Promise<Related | Error> {
  try {
    return await getRelatedDocuments(changes);
  } catch (error) {
    const ids = changes.map(({ _id }) => _id).join(', ');
    console.error(`[revalidate] any page may show ${ids}:`, error);
    if (error instanceof Error) return error;
    throw error;
  }
}

function tagsOf(changes: readonly Change[], related: Related | null): string[] {
  if (!related) return [EVERY_RESPONSE];
  const tags = changes.flatMap((change) => [
    ...affectedTags(change, related),
    ...sitemapTags(change, related, related.starts),
  ]);
  return [...new Set(tags)];
}

/**
 * Shows at once that a document is created or deleted, before it is known what else that alters. Not for updates: some of what
 * the page shows is not known to be stale yet, so that it might have to be rendered twice.
 * @returns paths of the pages that are rendered again
 */
async function showFirst(change: Change, cache: PageCache): Promise<string[]> {
  const { store, refresher } = cache;
  const stale = await refresher.hold(() => revalidatePages(store, ownTags(change), refetch));
  const own = ownPaths(change).filter((path) => !store.isFresh(path));
  const paths = readFirst([...own, ...stale]);
  if (paths[0] !== undefined) await refresher.refresh(paths[0]);
  return paths;
}

/** @returns false when the search does not know of the changes yet */
async function updateSearch(changes: readonly Change[], related: Related | null): Promise<boolean> {
  try {
    if (!related) await compareSearchIndex();
    else await refreshSearchIndex(changes.flatMap((change) => searchChanges(change, related)));
    return true;
  } catch (error) {
    console.error('[search] the index does not know of a change yet:', error);
    return false;
  }
}

/** Print sheets and what machines read: nobody who looks for the change looks there first. */
const READ_LATER = /\/leaflet$|^\/(?:markdown|share)\/|\/feeds\/|\.\w+$/;

function readFirst(paths: readonly string[]): string[] {
  const isLater = (path: string) => Number(READ_LATER.test(path));
  return paths.toSorted((one, other) => isLater(one) - isLater(other));
}

/** The document's own page, also when it was never requested. */
function ownPaths({ _type, after }: Change): readonly string[] {
  const slug = slugOf(after);
  return slug && isPageTypeName(_type) ? pathsOfTag(pageTag(_type, slug, languageOf(after))) : [];
}

/** Renders pages, so that no reader has to wait for them or gets the old ones. What fails the refresher tries again by itself. */
async function render(paths: readonly string[], { refresher }: PageCache): Promise<void> {
  const [first, ...rest] = readFirst(paths);
  if (first === undefined) return;
  // The editor looks at the first: beside others it would take longer. Readers come before the rest.
  const results = [
    await refresher.refresh(first),
    ...(await Promise.all(rest.map((path) => refresher.refreshLater(path)))),
  ];
  const left = [first, ...rest].filter((_, index) => !['rendered', 'ended'].includes(results[index]!));
  if (left.length > 0) console.error(`[revalidate] not rendered yet: ${left.join(', ')}`);
}
