import { cache } from 'react';

import { orLastGood } from '../content/last-good.ts';
import { getSearchSynonyms } from '../content/search-synonyms.ts';
import { getSearchIndex } from './live-index.ts';
import { type SearchRequest, type SearchResults } from './search-index.ts';

const getSynonyms = orLastGood(getSearchSynonyms);

/**
 * What is published and fits.
 * @throws ContentUnreachableError when there is no index yet and the content source does not answer
 */
export function findResults(request: SearchRequest): Promise<SearchResults> {
  return find(JSON.stringify(request));
}

/** Once in one render: page and metadata ask the same. */
const find = cache(async (request: string): Promise<SearchResults> => {
  const [index, synonyms] = await Promise.all([getSearchIndex(), getSynonyms()]);
  return index.search(JSON.parse(request) as SearchRequest, synonyms);
});
