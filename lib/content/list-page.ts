import { listTag } from './cache-tags.ts';

/** Entries on one page of the lists of questions, words and resources: a list of fewer is one page. */
export const ENTRIES_PER_PAGE = 200;

/**
 * Parameters of a query for one page of a list: the slice `[$from...$to]`, and the number of pages as
 * `round((count(…) + $almostHalf) / $perPage)`, which a new entry seldom alters. GROQ cannot round up.
 *
 * @param page counted from 1
 */
export function pageParams(page: number, perPage: number) {
  const from = (page - 1) * perPage;
  return { from, to: from + perPage, perPage, almostHalf: (perPage - 1) / 2 };
}

/**
 * A list with the number of its page.
 *
 * @param list `pages` is 0 for an empty list
 * @param page counted from 1
 * @returns `null` when the list has no such page; an empty list still has its first
 */
export function pageOf<List extends { pages: number }>(list: List, page: number): (List & { page: number }) | null {
  const pages = Math.max(1, list.pages);
  return page > pages ? null : { ...list, page, pages };
}

/**
 * Pages of a list that follow a publish. Nobody goes to a later one to see a change, since each entry has a page of its own: those
 * expire, so that a publish does not fetch thousands of pages that a robot once walked through.
 */
const FOLLOWING_PAGES = 20;

/** How long a later page lives, in seconds. */
const LATER_EXPIRES = 3_600;

/** Cache tags of one page of a list that names topics beside its entries, and when it expires. */
export function followingTags(type: 'article' | 'faq', page: number): { tags: string[]; expires?: number } {
  return page <= FOLLOWING_PAGES
    ? { tags: [listTag(type), listTag('topic')] }
    : { tags: [`${listTag(type)}/later`], expires: LATER_EXPIRES };
}
