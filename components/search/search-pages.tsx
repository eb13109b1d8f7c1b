import { searchPath } from '#lib/search/request.ts';
import { type SearchRequest } from '#lib/search/search-index.ts';

/** The way to more results; nothing when all are shown. */
export function SearchPages({ request, pages }: { request: SearchRequest; pages: number }) {
  if (pages < 2) return null;
  const { page } = request;
  return (
    <nav className="pagination" aria-label="Pages of results">
      {page > 1 ? (
        <a href={searchPath({ ...request, page: page - 1 })} rel="prev">
          Better matches
        </a>
      ) : (
        <span />
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a href={searchPath({ ...request, page: page + 1 })} rel="next">
          More results
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
