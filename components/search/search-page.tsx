import { type SearchRequest, type SearchResults } from '#lib/search/search-index.ts';
import { searchHeading } from '#lib/search/titles.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { NoResults } from './no-results.tsx';
import { SearchFilters } from './search-filters.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchHits } from './search-hits.tsx';
import { SearchPages } from './search-pages.tsx';

interface Props {
  request: SearchRequest;
  /** Nothing when nothing was asked. */
  results: SearchResults | null;
}

/** The search: what was asked, what was found, and ways to narrow it. */
export function SearchPage({ request, results }: Props) {
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1>Search</h1>
      <SearchForm id="search" query={request.query} kept={{ type: request.type, topic: request.topic }} />
      {results && (
        <>
          <h2 className="search-count">{searchHeading(request, results)}</h2>
          <SearchFilters request={request} results={results} />
          {results.hits.length > 0 ? <SearchHits hits={results.hits} /> : <NoResults request={request} />}
          <SearchPages request={request} pages={results.pages} />
        </>
      )}
    </>
  );
}
