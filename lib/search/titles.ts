import { type SearchRequest, type SearchResults } from './search-index.ts';

/** The heading above what was found. */
export function searchHeading({ query }: SearchRequest, { total }: SearchResults): string {
  if (total === 0) return `Nothing found for “${query}”`;
  return `${total} ${total === 1 ? 'result' : 'results'} for “${query}”`;
}

/** What the tab and the history call the page: one name for each answer, the asked words first. */
export function searchTitle(request: SearchRequest, results: SearchResults): string {
  if (results.total === 0) return searchHeading(request, results);
  const { query, page } = request;
  return page > 1 ? `${query}, page ${page} of ${results.pages} – Search` : `${query} – Search`;
}
