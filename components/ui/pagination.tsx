import { pagePath } from '#lib/seo/list-pages.ts';

interface Props {
  page: number;
  pages: number;
  /** Path of page 1; the others are `<path>/page/<n>`. */
  path: string;
  /** Names of the ways to the pages before and after. */
  before?: string;
  after?: string;
}

/** Earlier and later pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, path, before = 'Previous', after = 'Next' }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label="Pages of this list">
      {page > 1 ? (
        <a href={pagePath(path, page - 1)} rel="prev">
          {before}
        </a>
      ) : (
        <span />
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a href={pagePath(path, page + 1)} rel="next">
          {after}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
