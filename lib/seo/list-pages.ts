/** What the head of a list's first page says. */
interface ListFacts {
  path: string;
  title: string;
  description: string;
}

/**
 * The path of one page of a list.
 * @param page counted from 1
 */
export function pagePath(list: string, page: number): string {
  return page === 1 ? list : `${list}/page/${page}`;
}

/**
 * The same of one of its pages.
 * @param page counted from 1
 */
export function factsOfPage<Facts extends ListFacts>(facts: Facts, page: number): Facts {
  if (page === 1) return facts;
  return {
    ...facts,
    path: pagePath(facts.path, page),
    title: `${facts.title} (page ${page})`,
    description: `Page ${page}: ${facts.description}`,
  };
}

/**
 * The number of a page in an address.
 * @returns `null` for what is no page after the first, which has the list's own address
 */
export function laterPage(number: string): number | null {
  return /^([2-9]|[1-9]\d{1,4})$/.test(number) ? Number(number) : null;
}
