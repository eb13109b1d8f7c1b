import { revalidateTag } from 'next/cache';

import { EVERY_RESPONSE } from '../content/response-tag.ts';
import { affectedTags } from './affected.ts';
import type { Change } from './change.ts';
import { sitemapTags } from './files.ts';
import { pathsOfTag } from './paths.ts';
import { recordPublish } from './recent-publishes.ts';
import { getRelatedDocuments } from './related-documents.ts';

/**
 * Marks what a change may alter as stale in Next's own cache, where no process keeps the pages up to date. Each page is rendered
 * again when a reader next asks for it.
 *
 * @param change `null` where it is unknown, so that any page may show it
 * @returns false when the content source does not say which pages those are: then all of them are stale
 */
export async function expireTags(change: Change | null): Promise<boolean> {
  if (change === null) {
    revalidateTag(EVERY_RESPONSE, 'max');
    return true;
  }
  try {
    const related = await getRelatedDocuments([change]);
    const tags = [...affectedTags(change, related), ...sitemapTags(change, related, related.starts)];
    for (const tag of new Set(tags)) revalidateTag(tag, 'max');
    recordPublish(change, tags.flatMap(pathsOfTag));
    return true;
  } catch (error) {
    console.error(`[revalidate] any page may show ${change._id}:`, error);
    revalidateTag(EVERY_RESPONSE, 'max');
    return false;
  }
}
