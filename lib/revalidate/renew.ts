import { revalidateTag } from 'next/cache';

import { isPageTypeName } from '#sanity/content-types.ts';
import { askAgain } from '../content/ask-again.ts';
import { pageTag } from '../content/page-tag.ts';
import { keptPages } from '../page-store/kept-pages.ts';
import type { Ask } from '../page-store/recheck.ts';
import { ownTags } from './affected.ts';
import { pathsOfTag } from './paths.ts';
import { languageOf, slugOf } from './slug-of.ts';
import { type Change } from './webhook.ts';

/**
 * Marks the pages that a change alters as stale.
 * @param tags those of all pages that it may alter
 * @param ask finds out which of them it does; with `null` all of them are rendered
 * @returns paths of the pages that are to be rendered anew, or for the first time
 */
export async function renew(change: Change, tags: readonly string[], ask: Ask | null = askAgain): Promise<string[]> {
  const pages = keptPages();
  if (!pages) {
    for (const tag of tags) revalidateTag(tag, 'max');
    return [];
  }
  const stale = await pages.recheck(tags, ask);
  const own = ownPaths(change).filter((path) => !pages.isFresh(path));
  return [...new Set([...own, ...stale])];
}

/**
 * Shows at once that a document comes or goes, before it is known what else that alters. Not for other changes: some of
 * what the page shows is not known to be stale yet, so that it may have to be rendered twice.
 * @returns paths of what is rendered anew
 */
export async function renewOwn(change: Change): Promise<string[]> {
  const paths = readFirst(await renew(change, ownTags(change)));
  if (paths[0] !== undefined) await keptPages()?.refresh(paths[0]);
  return paths;
}

/** Print sheets and what machines read: nobody who looks for the change looks there first. */
const READ_LATER = /\/leaflet$|^\/(?:markdown|share)\/|\/feeds\/|\.\w+$/;

function readFirst(paths: readonly string[]): string[] {
  const isLater = (path: string) => Number(READ_LATER.test(path));
  return paths.toSorted((one, other) => isLater(one) - isLater(other));
}

/** The document's own page, also when it was never asked for. */
function ownPaths({ _type, after }: Change): readonly string[] {
  const slug = slugOf(after);
  return slug && isPageTypeName(_type) ? pathsOfTag(pageTag(_type, slug, languageOf(after))) : [];
}

/**
 * Renders pages anew, so that no reader has to wait for them or gets the old ones.
 * @returns the paths of those that could not be rendered yet; the page store tries on by itself
 */
export async function warm(paths: readonly string[]): Promise<string[]> {
  const pages = keptPages();
  if (!pages) return [];
  const [first, ...rest] = readFirst(paths);
  if (first === undefined) return [];
  // Whoever published looks at the first: beside others it would take longer. Readers come before the rest.
  const done = [await pages.refresh(first), ...(await Promise.all(rest.map((path) => pages.refreshLater(path))))];
  return [first, ...rest].filter((_, index) => done[index] !== 'rendered');
}
